<?php
/**
 * Calls Moodle's own functions for the tests: one JSON object in, one JSON object out on the last line.
 * What is printed before it was printed by PHP or Moodle: warnings, mostly.
 */

define('CLI_SCRIPT', true);
$order = json_decode($argv[1]);
require($order->moodle . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/course/modlib.php');
require_once($CFG->dirroot . '/user/lib.php');
require_once($CFG->dirroot . '/mod/scorm/lib.php');
require_once($CFG->dirroot . '/mod/scorm/locallib.php');
require_once($CFG->libdir . '/gradelib.php');
require_once($CFG->libdir . '/completionlib.php');
require_once($CFG->libdir . '/enrollib.php');
require_once($CFG->libdir . '/filterlib.php');

\core\session\manager::set_user(get_admin());

/** A course with learners, whose names are `learner1` and so on. */
function furnish(stdClass $order): array {
    set_config('enablecompletion', 1);
    // Tours would lie over the pages; formulas would be fetched from elsewhere.
    set_config('enabled', 0, 'tool_usertours');
    filter_set_global_state('mathjaxloader', TEXTFILTER_DISABLED);
    set_config('enablemobilewebservice', 0);
    $course = create_course((object)[
        'fullname' => 'Kurs', 'shortname' => 'kurs', 'category' => 1, 'enablecompletion' => 1, 'format' => 'topics', 'numsections' => 1,
    ]);
    $plugin = enrol_get_plugin('manual');
    $instances = enrol_get_instances($course->id, true);
    $manual = current(array_filter($instances, fn($instance) => $instance->enrol === 'manual'));
    $role = $GLOBALS['DB']->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
    foreach (range(1, $order->learners) as $number) {
        $id = user_create_user((object)[
            'username' => "learner$number", 'password' => $order->password, 'firstname' => 'Änne', 'lastname' => "O'Čech $number",
            'email' => "learner$number@example.invalid", 'confirmed' => 1, 'mnethostid' => $GLOBALS['CFG']->mnet_localhost_id, 'auth' => 'manual',
        ]);
        $plugin->enrol_user($manual, $id, $role);
    }
    return [];
}

/** A draft area with the package in it, as the file picker of the form makes one. */
function draft(string $package): int {
    $item = file_get_unused_draft_itemid();
    get_file_storage()->create_file_from_pathname([
        'contextid' => context_user::instance($GLOBALS['USER']->id)->id, 'component' => 'user', 'filearea' => 'draft',
        'itemid' => $item, 'filepath' => '/', 'filename' => 'package.zip',
    ], $package);
    return $item;
}

/** What the form's own validation says of a package: nothing when it is in order. */
function validate(int $draft): void {
    $files = get_file_storage()->get_area_files(context_user::instance($GLOBALS['USER']->id)->id, 'user', 'draft', $draft, 'id', false);
    $errors = scorm_validate_package(reset($files));
    if ($errors) {
        echo json_encode($errors), "\n";
    }
}

function known(int $module): array {
    global $DB;
    $cm = get_coursemodule_from_id('scorm', $module, 0, false, MUST_EXIST);
    $scorm = $DB->get_record('scorm', ['id' => $cm->instance], '*', MUST_EXIST);
    $scos = $DB->get_records_select('scorm_scoes', 'scorm = ? AND launch <> ?', [$scorm->id, ''], 'sortorder');
    return [
        'module' => (int)$cm->id, 'id' => (int)$scorm->id, 'version' => $scorm->version,
        'scos' => array_values(array_map(fn($sco) => $sco->identifier, $scos)),
    ];
}

function add(stdClass $order): array {
    global $DB;
    $course = $DB->get_record('course', ['shortname' => 'kurs'], '*', MUST_EXIST);
    $defaults = get_config('scorm');
    $draft = draft($order->package);
    validate($draft);
    $facts = [
        'modulename' => 'scorm', 'module' => $DB->get_field('modules', 'id', ['name' => 'scorm']), 'course' => $course->id, 'section' => 1,
        'visible' => 1, 'visibleoncoursepage' => 1, 'name' => $order->name, 'introeditor' => ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0],
        'showdescription' => 0, 'cmidnumber' => '', 'groupmode' => 0, 'groupingid' => 0, 'availability' => null,
        'scormtype' => SCORM_TYPE_LOCAL, 'packagefile' => $draft, 'packageurl' => '', 'updatefreq' => SCORM_UPDATE_NEVER, 'popup' => 0,
        'width' => $defaults->framewidth, 'height' => $defaults->frameheight, 'skipview' => SCORM_SKIPVIEW_ALWAYS, 'hidebrowse' => 1,
        'displaycoursestructure' => 0, 'hidetoc' => SCORM_TOC_DISABLED, 'nav' => SCORM_NAV_DISABLED, 'navpositionleft' => -100, 'navpositiontop' => -100,
        'displayattemptstatus' => 1, 'timeopen' => 0, 'timeclose' => 0, 'grademethod' => GRADEHIGHEST, 'maxgrade' => 100, 'maxattempt' => 0,
        'whatgrade' => HIGHESTATTEMPT, 'forcenewattempt' => SCORM_FORCEATTEMPT_NO, 'lastattemptlock' => 0, 'forcecompleted' => 0, 'masteryoverride' => 0,
        'auto' => 0, 'autocommit' => 0, 'completion' => COMPLETION_TRACKING_AUTOMATIC, 'completionview' => 0, 'completionexpected' => 0,
        'completionscorerequired' => null, 'completionstatusrequired' => 6, 'completionstatusallscos' => 0, 'gradecat' => 0,
    ];
    $made = add_moduleinfo((object)array_merge($facts, (array)$order->settings), $course);
    return known($made->coursemodule);
}

function replace(stdClass $order): array {
    $cm = get_coursemodule_from_id('scorm', $order->module, 0, false, MUST_EXIST);
    $course = get_course($cm->course);
    [$cm, , , $data] = get_moduleinfo_data($cm, $course);
    $draft = draft($order->package);
    validate($draft);
    $data->packagefile = $draft;
    $data->introeditor = ['text' => '', 'format' => FORMAT_HTML, 'itemid' => 0];
    $data->displayattemptstatus = $data->displayattemptstatus ?? 1;
    update_moduleinfo($cm, $data, $course);
    return known($cm->id);
}

function learner(stdClass $order): stdClass {
    return $GLOBALS['DB']->get_record('user', ['username' => $order->learner], '*', MUST_EXIST);
}

function tracks(stdClass $order): array {
    global $DB;
    $rows = $DB->get_records_sql(
        'SELECT v.id, e.element, v.value FROM {scorm_attempt} a JOIN {scorm_scoes_value} v ON v.attemptid = a.id
           JOIN {scorm_element} e ON e.id = v.elementid
          WHERE a.scormid = ? AND a.userid = ? AND a.attempt = (SELECT MAX(attempt) FROM {scorm_attempt} WHERE scormid = a.scormid AND userid = a.userid)',
        [$order->id, learner($order)->id]);
    return ['tracks' => (object)array_column(array_map(fn($row) => [$row->element, $row->value], $rows), 1, 0)];
}

function results(stdClass $order): array {
    global $DB;
    $cm = get_coursemodule_from_id('scorm', $order->module, 0, false, MUST_EXIST);
    $user = learner($order);
    $grade = grade_get_grades($cm->course, 'mod', 'scorm', $cm->instance, $user->id)->items[0]->grades[$user->id]->grade ?? null;
    $done = (new completion_info(get_course($cm->course)))->get_data($cm, false, $user->id);
    return [
        'grade' => $grade === null ? null : (float)$grade, 'completion' => (int)$done->completionstate,
        'attempts' => $DB->count_records('scorm_attempt', ['scormid' => $cm->instance, 'userid' => $user->id]),
    ];
}

/** Whether the site keeps to SCORM 1.2's limits ("SCORM standards mode"). */
function strict(stdClass $order): array {
    set_config('scormstandard', $order->on ? 1 : 0, 'scorm');
    return [];
}

$actions = ['furnish', 'add', 'replace', 'tracks', 'results', 'strict'];
$action = in_array($order->action, $actions, true) ? $order->action : throw new invalid_argument_exception($order->action);
$answer = $action($order);
echo "\n", json_encode((object)$answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE), "\n";
