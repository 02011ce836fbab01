package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.announce.Announcing;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.AdminActs;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.testkit.RecordingReconcileRequests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who looks after the platform tells everybody something. */
class BroadcastByChatTest {
  private static final long ADMIN = Conversation.ADMIN;
  private static final String BUTTON = "PIN: tell everybody";

  private final Conversation person = Conversation.started();

  @Test
  void nothingIsToldBeforeThePinAndThenExactlyWhatWasSeen() {
    PeopleByChatTest.hasPin(person);
    person.says(ADMIN, "/broadcast Closed <b>at</b>   noon");
    person.sees("Everybody would read this", "Closed <b>at</b> noon", "cannot be taken back");
    assertThat(told()).isEmpty();
    assertThat(acts().acts()).isEmpty();

    PeopleByChatTest.provesIt(person, BUTTON);

    person.sees("It is being told");
    assertThat(told())
        .singleElement()
        .satisfies(job -> assertThat(job.what().text()).isEqualTo("Closed <b>at</b> noon"));
    assertThat(acts().acts())
        .extracting(AdminAct::deed, AdminAct::by, AdminAct::why)
        .containsExactly(tuple(AdminAct.Deed.ANNOUNCEMENT, ADMIN, "Closed <b>at</b> noon"));
    person.says(ADMIN, "/audit").sees("told everybody: Closed <b>at</b> noon");
  }

  @Test
  void whoDoesNotLookAfterThePlatformTellsNobody() {
    person.says("/broadcast buy my coin").sees("Code FORBIDDEN");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsToldWaitsBehindAllElseAndIsReadAsItWasWritten() {
    var chat = new Told();
    chat.hears(chat.outcome(new AccountOutcome.Announced("Closed <b>at</b> noon & later")));

    assertThat(chat.screen())
        .contains("From those who run this platform", "Closed <b>at</b> noon & later");
  }

  private List<Announcing> told() {
    return person.announcements.announcings().messages().stream()
        .map(RecordingReconcileRequests.Told::job)
        .toList();
  }

  private AdminActs acts() {
    return person.people.acts("", 9);
  }
}
