const mayComeBack = 'may come back'

/**
 * Somebody went Back (or Forward) to this page from another website: after an exit, that is whoever looks over the
 * shoulder. Only browsers with the Navigation API can tell; a tab that the phone put away and opened again is no such thing.
 */
export function cameFromElsewhere(): boolean {
  const activation = 'navigation' in window ? navigation.activation : null
  const wasPutAway = 'wasDiscarded' in document && document.wasDiscarded === true
  return activation?.navigationType === 'traverse' && !activation.from && history.state !== mayComeBack && !wasPutAway
}

/** Who follows a link of ours to another site, to sign in, may come back. */
export function letBackIn(link: HTMLAnchorElement): void {
  if (/^http/.test(link.protocol) && link.origin !== location.origin) history.replaceState(mayComeBack, '')
}
