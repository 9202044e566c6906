/**
 * Stops a recording when it is no longer to be seen: other pages must not be talked over by something whose button is
 * out of sight (WCAG 2.2, 1.4.2).
 * @param {HTMLMediaElement} media
 */
export function stopWhenHidden(media) {
  new ResizeObserver(() => media.getClientRects().length === 0 && media.pause()).observe(media);
}
