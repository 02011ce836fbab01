package io.patriot.api.link;

import io.patriot.api.page.Words;
import io.patriot.application.link.KeyFacts;
import io.patriot.application.link.KeyFault;
import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.LinkedAccount;
import io.patriot.domain.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a key, in words for the person who handed it in. */
final class LinkWords {
  private static final int MONEY_DIGITS = 2;

  private final Words words;

  LinkWords(Words words) {
    this.words = words;
  }

  LinkReply of(LinkOutcome outcome) {
    return switch (outcome) {
      case LinkOutcome.Linked(var account, var facts) -> linked(account, facts);
      case LinkOutcome.Unfit(var facts, var faults) ->
          LinkReply.refused(words.say("link.unfit"), unfit(facts, faults));
      case LinkOutcome.NotTaken(var code) ->
          LinkReply.refused(
              words.say("link.not-taken"),
              words.say("link.not-taken.code", "code", code),
              words.say("link.not-taken.fields"),
              words.say("link.not-taken.addresses"));
      case LinkOutcome.Unavailable _ ->
          LinkReply.refused(
              words.say("link.unavailable"),
              words.say("link.unavailable.kept"),
              words.say("link.unavailable.do"));
      case LinkOutcome.NotAKey _ -> refused("link.not-a-key", "link.not-a-key.what");
      case LinkOutcome.NotALabel _ -> refused("link.not-a-name", "link.not-a-name.what");
      case LinkOutcome.NameTaken(var free) ->
          LinkReply.refused(
                  words.say("link.name-taken"), words.say("link.name-taken.free", "free", free))
              .calledBetter(free);
      case LinkOutcome.KeyInUse(var other) ->
          LinkReply.refused(
              words.say("link.in-use"),
              words.say("link.in-use.why", "account", other.account().name()));
      case LinkOutcome.OtherAccount(var ours) ->
          LinkReply.refused(
              words.say("link.other-account"),
              words.say("link.other-account.do", "account", ours.account().name()));
      case LinkOutcome.TooMany(var max) ->
          LinkReply.refused(words.say("link.too-many", "max", max), words.say("link.too-many.do"));
      case LinkOutcome.NotLinked _ -> refused("link.not-linked", "link.not-linked.why");
    };
  }

  LinkReply noTicket() {
    return refused("link.over", "link.over.how");
  }

  LinkReply stranger() {
    return refused("frame.from-chat", "link.stranger");
  }

  LinkReply tooOften() {
    return refused("frame.too-often", "link.too-often.wait");
  }

  LinkReply unreadable() {
    return refused("frame.not-whole", "link.not-whole.again");
  }

  private LinkReply refused(String title, String line) {
    return LinkReply.refused(words.say(title), words.say(line));
  }

  /** What broke before it had a name. */
  LinkReply failed() {
    return failed(words.say("frame.your-clock"));
  }

  LinkReply failed(String requestName) {
    return LinkReply.refused(
        words.say("frame.failed"),
        words.say("link.page.unknown-outcome"),
        words.say("frame.support", "reference", requestName));
  }

  private LinkReply linked(LinkedAccount account, KeyFacts facts) {
    return new LinkReply(
        true,
        words.say("link.done", "account", account.account().name()),
        List.of(
            words.say("link.done.key", "tail", account.keyTail()),
            words.say(
                "link.done.wallet",
                "wallet",
                amount(facts.wallet()),
                "free",
                amount(facts.marginFree())),
            words.say(
                switch (facts.positionMode()) {
                  case ONE_WAY -> "link.done.one-way";
                  case HEDGE -> "link.done.hedge";
                }),
            words.say(account.version() == 1 ? "link.done.careful" : "link.done.limits-hold"),
            words.say("link.done.sealed")),
        account.warnings().stream().map(this::warning).toList(),
        null,
        null);
  }

  private List<String> unfit(KeyFacts facts, List<KeyFault> faults) {
    var lines = new ArrayList<String>();
    faults.forEach(fault -> lines.add(fault(fault, facts)));
    lines.add(words.say("link.unfit.do"));
    return lines;
  }

  private String fault(KeyFault fault, KeyFacts facts) {
    return switch (fault) {
      case MAY_WITHDRAW -> words.say("link.fault.withdraw");
      case MAY_TRANSFER_INTERNALLY -> words.say("link.fault.internal");
      case MAY_TRANSFER_UNIVERSALLY -> words.say("link.fault.universal");
      case MAY_NOT_READ -> words.say("link.fault.read");
      case MAY_NOT_TRADE_FUTURES -> words.say("link.fault.futures");
      case FROM_ANY_ADDRESS -> words.say("link.fault.address");
      case CLOCK_OFF -> words.say("link.fault.clock", "millis", facts.clockOff().toMillis());
    };
  }

  private String warning(KeyWarning warning) {
    return switch (warning) {
      case FROM_ANY_ADDRESS -> words.say("link.warning.address");
      case MULTI_ASSETS -> words.say("link.warning.multi-assets");
    };
  }

  private static String amount(Money money) {
    var rounded = money.amount().setScale(MONEY_DIGITS, RoundingMode.DOWN);
    return String.format(Locale.ROOT, "%,.2f %s", rounded, money.asset().code());
  }
}
