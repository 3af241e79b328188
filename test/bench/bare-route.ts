import { Hono } from 'hono'

/** What everything is measured against: a route that does nothing. */
const app = new Hono()
app.get('/', (c) => c.html('<!doctype html><title>bare</title><p>A route that does nothing.</p>'))

export default app
