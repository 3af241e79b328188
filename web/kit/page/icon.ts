/** A grey dot that says nothing, within the page itself: an icon of its own would be one request more. */
export const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='6' fill='%235b6b73'/%3E%3C/svg%3E"
