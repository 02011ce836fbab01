package io.patriot.api.pin;

import io.patriot.api.page.Words;
import io.patriot.application.card.AccountCard;
import io.patriot.application.pin.CheckPin.Checked;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.Pin;
import io.patriot.application.pin.PinForm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the PIN's page says, in words for the person who opened it. */
final class PinWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Words words;
  private final PinQuestion question;

  PinWords(Words words) {
    this.words = words;
    this.question = new PinQuestion(words);
  }

  /** What is to be entered now. */
  PinReply view(AccountCard card, Optional<Pin> pin, Instant now) {
    boolean confirms = card.proof() != AccountCard.Proof.NONE_NEEDED;
    Pin.Standing standing = pin.map(it -> it.standing(now)).orElse(Pin.Standing.MISSING);
    return switch (standing) {
      case MISSING ->
          PinReply.screen(
              "choose",
              words.say(confirms ? "pin.choose.first" : "pin.choose"),
              words.say(confirms ? "pin.choose.on-the-way" : "pin.choose.guards"),
              words.say("pin.choose.not-yours"));
      case MAY_CHOOSE ->
          PinReply.screen(
              "choose", words.say("pin.choose.another"), words.say("pin.choose.wait-over"));
      case RESETTING ->
          PinReply.screen(
              "resetting",
              words.say("pin.resetting"),
              words.say(
                  "pin.resetting.until",
                  "time",
                  MOMENT.format(pin.orElseThrow().resetAt().orElseThrow())),
              words.say("pin.resetting.remember"));
      case LOCKED ->
          PinReply.screen(
              "locked",
              words.say("pin.locked"),
              words.say(
                  "pin.locked.until",
                  "time",
                  MOMENT.format(pin.orElseThrow().lockedUntil().orElseThrow())));
      case READY ->
          confirms
              ? question.of(card)
              : PinReply.screen("change", words.say("pin.change"), words.say("pin.change.how"));
    };
  }

  PinReply done(PageWord.Kind what) {
    return switch (what) {
      case PROVEN -> good("pin.done", "pin.done.chat");
      case PIN_SET -> good("pin.set", "pin.set.asked");
      case PIN_CHANGED -> good("pin.changed", "pin.changed.old");
      case RESET_ASKED ->
          PinReply.good(
              words.say("pin.reset-asked"),
              words.say("pin.reset-asked.how"),
              words.say("pin.reset-asked.remember"));
      case RESET_CALLED_OFF -> good("pin.reset-called-off", "pin.reset-called-off.same");
      case PIN_WRONG, PIN_LOCKED -> throw new IllegalArgumentException(what + " is nothing done");
    };
  }

  private PinReply good(String title, String line) {
    return PinReply.good(words.say(title), words.say(line));
  }

  String hint(Checked why) {
    return switch (why) {
      case Checked.Wrong(int left) -> words.say("pin.wrong", "left", left);
      case Checked.Locked _ -> words.say("pin.wrong.locked");
      case Checked.Resetting _ -> words.say("pin.wrong.resetting");
      case Checked.Missing _ -> words.say("pin.wrong.missing");
      case Checked.Right _ -> "";
    };
  }

  String hint(PinForm fault) {
    return switch (fault) {
      case NOT_SIX_DIGITS -> words.say("pin.page.six-digits");
      case TOO_SIMPLE -> words.say("pin.too-simple");
    };
  }

  String hasOne() {
    return words.say("pin.has-one");
  }

  PinReply over() {
    return refused("pin.over", "pin.over.how");
  }

  PinReply altered() {
    return refused("pin.altered", "pin.altered.how");
  }

  PinReply stranger() {
    return refused("frame.from-chat", "frame.unknown-visitor");
  }

  PinReply notYours() {
    return refused("pin.not-yours", "pin.not-yours.back");
  }

  PinReply tooOften() {
    return refused("frame.too-often", "pin.too-often.wait");
  }

  PinReply unreadable() {
    return refused("frame.not-whole", "pin.not-whole.again");
  }

  private PinReply refused(String title, String line) {
    return PinReply.refused(words.say(title), words.say(line));
  }

  /** What broke before it had a name. */
  PinReply failed() {
    return failed(words.say("frame.your-clock"));
  }

  PinReply failed(String requestName) {
    return PinReply.refused(
        words.say("frame.failed"),
        words.say("pin.page.chat-tells"),
        words.say("frame.support", "reference", requestName));
  }
}
