package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkTicket;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.SealedKey;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Money;
import io.patriot.testkit.AccountExamples;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void everyAccountIsShownWithItsKeysEndAndWhatToKnowOfIt() {
    links(linked("main", KeyWarning.FROM_ANY_ADDRESS, KeyWarning.MULTI_ASSETS));

    person
        .says("/accounts")
        .sees(
            "PAPER · paper – in use",
            "LIVE · binance-main",
            "key ends in a1B2",
            "works from any address",
            "Other coins count as margin",
            "[ Use binance-main ] [ New key for main ] [ Unlink main ]",
            "[ Link Binance ]");
  }

  @Test
  void toALiveAccountItTakesThePinAndOnePressGoesBack() {
    links(linked("main"));
    person.choosesPin("483920");

    person.says("/accounts").presses("Use binance-main").sees("costs real money");
    assertThat(current()).isEqualTo(AccountExamples.ACCOUNT);
    person.entersPin("PIN: real money on binance-main", "483920");
    person.sees("LIVE · binance-main");
    assertThat(current()).isEqualTo(account("main"));

    person.says("/accounts").sees("LIVE · binance-main – in use");
    person.presses("Use paper").sees("PAPER · paper – in use");
    assertThat(current()).isEqualTo(AccountExamples.ACCOUNT);
  }

  @Test
  void fromOneLiveAccountToAnotherOnePressIsEnough() {
    links(linked("main"));
    links(linked("other"));
    person.users.use(AccountExamples.TENANT, account("main"));

    person.says("/accounts").presses("Use binance-other").sees("LIVE · binance-other – in use");

    assertThat(current()).isEqualTo(account("other"));
  }

  @Test
  void nobodyUsesAnAccountThatIsNotTheirs() {
    links(linked("main"));
    person.says(2, "/start");

    person.says(2, "/accounts use binance-main").sees("no account called “binance-main”");
    person.says("/accounts use binance-other").sees("no account called “binance-other”");
    assertThat(current()).isEqualTo(AccountExamples.ACCOUNT);
  }

  @Test
  void linkingOpensThePageWithAFreshTicket() {
    person
        .says("/link")
        .sees("Enable Reading", "Enable Futures", "withdraw or transfer", "Never write a key");
    assertThat(page()).hasToString("https://pages.example.org/app/link?l=en&t=nonce-1");
    LinkTicket ticket = taken("nonce-1");
    assertThat(ticket.rotates()).isNull();
    assertThat(ticket.userId()).isEqualTo(Conversation.USER);
    assertThat(ticket.venue()).isEqualTo("binance");

    person.says("/link");
    assertThat(page().getQuery()).isEqualTo("l=en&t=nonce-2");
  }

  @Test
  void aNewKeyIsForOneAccountOnly() {
    links(linked("main"));

    person.says("/accounts").presses("New key for main").sees("New key for binance-main");

    assertThat(page().getQuery()).isEqualTo("l=en&t=nonce-1&for=main");
    assertThat(taken("nonce-1").rotates()).isEqualTo(account("main"));
    person.says("/link nothing").sees("no account called “nothing”");
  }

  @Test
  void aSixthAccountIsKindlyRefused() {
    for (String label : List.of("a", "b", "c", "d", "e")) {
      links(linked(label));
    }

    person.says("/link").sees("5 linked accounts", "most there can be");

    assertThat(person.chat.last().screen().rows().getFirst().getFirst().page()).isNull();
  }

  @Test
  void aLinkedAccountIsComparedWhenAskedAndAPaperAccountNeedsNone() {
    links(linked("main"));
    person.says("/sync").sees("nothing to compare");
    assertThat(person.reconcileRequests.accounts().messages()).isEmpty();

    person.users.use(AccountExamples.TENANT, account("main"));
    person.says("/sync").sees("binance-main to be compared");

    assertThat(person.reconcileRequests.accounts().messages()).containsExactly(account("main"));
  }

  private AccountId current() {
    return person.users.find(AccountExamples.TENANT).orElseThrow().account();
  }

  private URI page() {
    return Objects.requireNonNull(person.chat.last().screen().rows().getFirst().getFirst().page());
  }

  private LinkTicket taken(String nonce) {
    return person
        .tickets
        .take(AccountExamples.TENANT, nonce, person.desk.clock().instant())
        .orElseThrow();
  }

  private void links(LinkedAccount account) {
    var event =
        new LinkEvent.Linked(
            "binance", account.keyTail(), Money.usdt("10"), account.warnings(), false);
    byte[] sealed = {1};
    person.links.add(
        new LinkStep(account, event, Conversation.cause(), account.linkedAt()),
        new SealedKey(
            account.account(), 1, SealedKey.Bytes.of(sealed), SealedKey.Bytes.of(sealed)));
  }

  private LinkedAccount linked(String label, KeyWarning... warnings) {
    var now = person.desk.clock().instant();
    return new LinkedAccount(
        account(label),
        LinkedAccount.Status.ACTIVE,
        1,
        1,
        "a1B2",
        Optional.empty(),
        List.of(warnings),
        now,
        now);
  }

  private static AccountId account(String label) {
    return new AccountId(AccountExamples.TENANT, "binance-" + label);
  }
}
