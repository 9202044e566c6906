/**
 * A time span as SCORM 1.2 writes it (RTE, CMITimespan `HHHH:MM:SS.SS`): always two decimals, because Moodle reads
 * the digits after the point as hundredths.
 * @param {number} milliseconds
 */
export function timespan(milliseconds) {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9999 * 360000 + 359999);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const hours = Math.floor(hundredths / 360000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = Math.floor(hundredths / 100) % 60;
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${two(hundredths % 100)}`;
}

/**
 * A time span as SCORM 2004 and xAPI write it (ISO 8601; RTE §4.1.1.7 timeinterval): hours, minutes and seconds with at most
 * two decimals, never `PT` alone.
 * @param {number} milliseconds
 */
export function interval(milliseconds) {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  return `PT${Math.floor(hundredths / 360000)}H${Math.floor(hundredths / 6000) % 60}M${(hundredths % 6000) / 100}S`;
}
