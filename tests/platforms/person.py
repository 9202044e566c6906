"""A learner on a real Moodle: logs in, opens an activity, and learns as anywhere."""

from typing import cast

from playwright.sync_api import BrowserContext, Frame, expect

from browser.learner import Learner
from browser.serving import Host
from platforms.moodle import PASSWORD, Activity, Moodle


class Person(Learner):
    """One person with one browser profile and one account."""

    def __init__(self, context: BrowserContext, moodle: Moodle, name: str) -> None:
        super().__init__(context, cast("Host", None), name)
        self.moodle = moodle

    def logs_in(self) -> None:
        """As people do."""
        self.page = self.context.new_page()
        self.page.goto(f"{self.moodle.www}/login/index.php")
        self.page.get_by_label("Username").fill(self.name)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_role("button", name="Log in").click()
        expect(self.page.get_by_role("button", name="User menu")).to_be_visible()

    def begins(self, activity: Activity) -> None:
        """Opens the activity: by the settings that we recommend the course comes at once."""
        self.page.goto(f"{self.moodle.www}/mod/scorm/view.php?id={activity.module}")
        self.page.wait_for_selector("#scorm_object", state="attached")
        self.arrives()

    def find_course(self) -> Frame:
        """The frame in Moodle's player."""
        handle = self.page.wait_for_selector("#scorm_object", state="attached")
        frame = handle.content_frame() if handle else None
        assert frame
        frame.wait_for_url("**/index.html*")
        return frame

    def goes_away(self) -> None:
        """Back to the course page, as whoever clicks its name: the player goes, its last words are sent."""
        self.page.goto(f"{self.moodle.www}/my/")

    def known(self, activity: Activity) -> dict[str, str]:
        """What Moodle's database keeps of their last attempt."""
        return self.moodle.tracks(activity, self.name)
