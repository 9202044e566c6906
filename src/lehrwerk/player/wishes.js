/**
 * What a platform may wish of a course: its own pass mark, the learner's language for buttons and messages, silence.
 *
 * @param {Document} document
 * @param {import("./course-map.js").CourseMap} map
 * @param {import("./frame/settings.js").Settings} settings
 * @param {import("./lms/connection.js").Session} session
 */
export function heed(document, map, settings, { passMark = null, languages = [], quiet = false }) {
  const { completion, tests } = map;
  const test = completion.test ? tests[completion.test] : null;
  // A course that is never passed stays so.
  if (passMark !== null && (test || completion.passMark !== null)) {
    completion.passMark = passMark;
    if (test) test.passMark = passMark;
  }
  settings.suggest("language", languages);
  if (quiet) document.querySelectorAll("audio, video").forEach((media) => media instanceof HTMLMediaElement && (media.muted = true));
}
