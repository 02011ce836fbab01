package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.MailWish;
import io.patriot.application.mail.Post.Posted;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody says where they get what is urgent when the messenger does not reach them. */
class EmailByChatTest {
  private static final String ADDRESS = "ada@example.org";

  @Test
  void anAddressIsProvenByTheCodeThatWasSentThere() {
    Conversation person = Conversation.started().says("/email").sees("No address is known");

    person.says("/email " + ADDRESS).sees("A code is on its way to " + ADDRESS);
    assertThat(address(person)).isEmpty();
    assertThat(person.post.sent).hasSize(1);
    assertThat(person.post.sent.getFirst().to().value()).isEqualTo(ADDRESS);
    assertThat(person.post.sent.getFirst().letter().text()).contains("/email 100001");
    person.says("/email").sees("A code was sent to " + ADDRESS);

    person.says("/email 100001").sees("Letters go to " + ADDRESS + " from now on");
    assertThat(address(person)).contains(ADDRESS);
    person.says("/email " + ADDRESS).sees("Letters go to " + ADDRESS);
    assertThat(person.post.sent).hasSize(1);

    person.says("/email").presses("No more e-mail").sees("No more e-mail: you are told");
    assertThat(address(person)).isEmpty();
  }

  @Test
  void aWrongCodeChangesNothingAndIsCounted() {
    Conversation person = Conversation.started().says("/email " + ADDRESS);

    person.says("/email 999999").sees("not the code", "Nothing was changed", "Tries left: 4");
    for (int i = 1; i < MailWish.WRONG_MAX; i++) {
      person.says("/email 999999");
    }
    person.says("/email 100001").sees("No code is waited for", "Nothing was changed");
    assertThat(address(person)).isEmpty();
  }

  @Test
  void aFourthCodeInADayIsNotSent() {
    Conversation person = Conversation.started();
    for (int i = 0; i < MailWish.LETTERS_MAX; i++) {
      person.says("/email ada" + i + "@example.org");
    }

    person.says("/email " + ADDRESS).sees("No more codes now: 3 were sent", "Nothing was changed");
    assertThat(person.post.sent).hasSize(MailWish.LETTERS_MAX);
  }

  @Test
  void aCodeIsTooOldAfterHalfAnHour() {
    Conversation person = Conversation.started().says("/email " + ADDRESS);
    person.desk.clock().advance(Duration.ofMinutes(31));

    person.says("/email 100001").sees("No code is waited for");
    assertThat(person.says("/email").screen()).doesNotContain("A code was sent");
  }

  @Test
  void whatBecameOfTheLetterIsSaidAsFarAsItIsKnown() {
    Conversation person = Conversation.started();
    person.post.answer = Posted.REFUSED;
    person.says("/email " + ADDRESS).sees("the address is not accepted", "Nothing was changed");

    person.post.answer = Posted.UNKNOWN;
    person.says("/email " + ADDRESS).sees("I cannot say whether the code", "in a few minutes");
    person.says("/email 100002").sees("Letters go to");
  }

  @Test
  void whatIsNeitherAddressNorCodeChangesNothing() {
    Conversation person = Conversation.started();

    person.says("/email ada").sees("“ada” is neither an address nor a code", "/email off");
    person.says("/email 12345").sees("is neither");
    person.says("/email a@b.io c@d.io").sees("is neither");
    person.says("/email <b>a</b>@b.io").sees("is neither");
    assertThat(person.post.sent).isEmpty();
  }

  private static Optional<String> address(Conversation person) {
    return person
        .users
        .find(AccountExamples.TENANT)
        .orElseThrow()
        .mailbox()
        .proven()
        .map(MailAddress::value);
  }
}
