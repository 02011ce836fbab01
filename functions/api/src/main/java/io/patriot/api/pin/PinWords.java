package io.patriot.api.pin;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.people.Membership;
import io.patriot.application.pin.CheckPin.Checked;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.Pin;
import io.patriot.application.pin.PinForm;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.Setting;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the PIN's page says, in words for the person who opened it. */
final class PinWords {
  /** How the card says that somebody was not let in yet. */
  private static final String WAITING = "pending";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private PinWords() {}

  /** What is to be entered now. */
  static PinReply view(AccountCard card, Optional<Pin> pin, Instant now) {
    boolean confirms = card.proof() != AccountCard.Proof.NONE_NEEDED;
    Pin.Standing standing = pin.map(it -> it.standing(now)).orElse(Pin.Standing.MISSING);
    return switch (standing) {
      case MISSING ->
          PinReply.screen(
              "choose",
              confirms ? "First choose a PIN" : "Choose a PIN",
              confirms
                  ? "What you asked for needs a PIN, and you have none yet. Then you go on."
                  : "Six digits that are asked for before an account is unlinked, leverage is raised, limits are loosened, or real money is traded.",
              "Do not use the PIN of your bank card or your phone.");
      case MAY_CHOOSE ->
          PinReply.screen(
              "choose", "Choose another PIN", "The wait is over: your old PIN is not needed.");
      case RESETTING ->
          PinReply.screen(
              "resetting",
              "Your PIN is being reset",
              "Until "
                  + MOMENT.format(pin.orElseThrow().resetAt().orElseThrow())
                  + " nothing can be done that needs it. After that you choose another here.",
              "You know it again, or it was not you who asked? Enter the PIN, and all is as before.");
      case LOCKED ->
          PinReply.screen(
              "locked",
              "Your PIN is locked",
              "It was entered wrongly too often. Try again after "
                  + MOMENT.format(pin.orElseThrow().lockedUntil().orElseThrow())
                  + ".");
      case READY ->
          confirms
              ? question(card)
              : PinReply.screen("change", "Change your PIN", "Enter the old one first.");
    };
  }

  private static PinReply question(AccountCard card, Act.PutPerson put) {
    Membership.State to = put.to();
    String asked =
        switch (to) {
          case PENDING, ACTIVE ->
              card.before().equals(WAITING)
                  ? "Let " + put.whom() + " in?"
                  : "Let " + put.whom() + " trade again?";
          case SUSPENDED -> "Suspend " + put.whom() + "?";
          case BLOCKED -> "Block " + put.whom() + "?";
        };
    return question(
        card,
        asked,
        card.before() + " → " + to.name().toLowerCase(Locale.ROOT),
        "It is kept for good that it was you" + (put.why().isEmpty() ? "." : ": " + put.why()),
        to == Membership.State.ACTIVE
            ? "They release their accounts themselves."
            : "What they hold stays theirs and can be closed; nothing is opened.");
  }

  /** What exactly the PIN confirms. */
  private static PinReply question(AccountCard card) {
    String account = card.account().name();
    return switch (card.act()) {
      case Act.Ask(AccountWish.Unlink()) ->
          question(
              card,
              "Unlink " + account + "?",
              account + " → not linked",
              "If nothing is open there, trading on it stops and its key is destroyed here, for good.",
              "Money and account at the exchange stay as they are.");
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          question(
              card,
              "Raise the leverage of " + symbol + "?",
              card.before() + "x → " + times + "x",
              "On " + account + ", with real money.",
              "The higher it is, the nearer is the price at which the exchange closes a position.");
      case Act.Ask(AccountWish.Limit(LimitWish.Stops(boolean required), _)) ->
          question(
              card,
              required ? "Require a stop?" : "Allow entries without a stop?",
              required ? "stop → required" : "stop required → not required",
              "On " + account + ": without a stop nothing limits what a position may lose.",
              "What is looser holds 24 hours after this, what is stricter at once.");
      case Act.Ask(AccountWish.Limit(LimitWish.OfProfile(var profile), _)) ->
          question(
              card,
              "Loosen the limits?",
              card.before() + " → " + name(profile),
              "On " + account + ": more can be lost then.",
              "What is looser holds 24 hours after this, what is stricter at once.");
      case Act.Ask(AccountWish.LimitInAll(var profile, _)) ->
          question(
              card,
              "Loosen the limits of all accounts?",
              card.before() + " → " + name(profile),
              "On all your accounts of real money together: more can be lost then.",
              "What is looser holds 24 hours after this, what is stricter at once.");
      case Act.Ask(AccountWish.DaysIn(var zone)) ->
          question(
              card,
              "Begin your days elsewhere?",
              "midnight in " + zone.getId(),
              "For all your accounts: the day's loss and orders count from then.",
              "The running day is not cut short.");
      case Act.Ask(AccountWish.Resume _) ->
          question(
              card,
              "Release the kill switch?",
              account + " stopped → takes all orders",
              "From then on orders with real money are taken again.",
              "Only if the exchange agrees with our book in every position and in the balance.");
      case Act.ReleasePlatform _ ->
          question(
              card,
              "Release the platform?",
              card.before() + " for everybody → everybody may open positions",
              "This is for all accounts of all people.",
              "Only if nobody turned the switch since you asked.");
      case Act.LimitPlatform(LimitWish.OfProfile(var profile), _) ->
          question(
              card,
              "Loosen the platform's ceilings?",
              card.before() + " → " + name(profile),
              "This is for all accounts of all people: more can be lost then.",
              "What is looser holds 24 hours after this, what is stricter at once.");
      case Act.LimitPlatform(LimitWish.Stops(boolean required), _) ->
          question(
              card,
              required ? "Require a stop of everybody?" : "Let everybody open without a stop?",
              card.before()
                  + " → "
                  + (required ? "a stop with every entry" : "entries without a stop"),
              "This is for all accounts of all people, whatever they chose themselves.",
              "What is looser holds 24 hours after this, what is stricter at once.");
      case Act.PutPerson put -> question(card, put);
      case Act.TurnRole(var whom, boolean admin, _) ->
          question(
              card,
              admin ? "Make a person an admin?" : "End somebody's being an admin?",
              "person "
                  + whom.value().replaceFirst("^tg-", "")
                  + (admin ? " → admin" : " → admin no more"),
              admin
                  ? "An admin lets people in, suspends and blocks them, and stops everybody's trading."
                  : "Their own accounts and orders stay as they are.",
              admin
                  ? "It takes two of you, within an hour. It is kept for good that it was you."
                  : "It holds at once. It is kept for good that it was you.");
      case Act.TakeBack(var whom, var order, var why) ->
          question(
              card,
              order.isEmpty() ? "Take back a person's orders?" : "Take back an order?",
              "person "
                  + whom.value().replaceFirst("^tg-", "")
                  + (order.isEmpty()
                      ? " → no order waits that may open something"
                      : " → order o:"
                          + order
                              .substring(0, Math.min(order.length(), OrderId.SHORT_LENGTH))
                              .toUpperCase(Locale.ROOT)
                          + " taken back"),
              "What they hold and what protects it stays. Nothing is opened or closed.",
              "They are told: " + why + ". It is kept for good that it was you.");
      case Act.TurnFlag(var feature, int percent, var why) ->
          question(
              card,
              "Switch a part of the platform?",
              feature.name().toLowerCase(Locale.ROOT) + " " + card.before() + " → " + percent + "%",
              "For so many of a hundred people it is on then. Orders, stops, closing and the kill switch are never switched here.",
              "It is kept for good that it was you: " + why + ".");
      case Act.Announce(var text) ->
          question(
              card,
              "Tell everybody?",
              text,
              "Each person hears it once, in these words.",
              "It cannot be taken back. It is kept for good that it was you.");
      case Act.Own(var wish) ->
          switch (wish) {
            case EXPORT ->
                question(
                    card,
                    "Send a file of your data?",
                    "all that is kept of you → your chat",
                    "Accounts, trades, results and settings; no key of an exchange is in it.",
                    "Whoever reads your chat can read it too.");
            case LEAVE ->
                question(
                    card,
                    "Forget you here?",
                    "your place here → gone",
                    "Settings, alerts and all that was kept to talk to you are deleted, for good.",
                    "What was traded stays on record. Only if nothing is held, waiting or linked.");
          };
      case Act.Use(var then) when then.isEmpty() ->
          question(
              card,
              "Trade with real money?",
              card.before() + " → LIVE " + account,
              "From then on every order you confirm in the chat goes to "
                  + account
                  + " and costs real money.");
      case Act.Use(var then) ->
          question(
              card,
              "Trade with real money today?",
              "LIVE " + account,
              "This is your first order today (UTC) that costs real money. It is not sent yet: the chat shows it to you again.",
              "You asked for: " + then);
      case Act.Ask _, Act.Amend _, Act.CancelAll _, Act.Pin _ ->
          PinReply.refused("There is nothing to confirm", "Please go back to the chat.");
    };
  }

  private static String name(RiskProfile profile) {
    return switch (profile) {
      case LOW -> "safe";
      case MEDIUM -> "medium";
      case HIGH -> "bold";
    };
  }

  private static PinReply question(AccountCard card, String title, String change, String... lines) {
    return new PinReply("confirm", false, title, change, List.of(lines), card.seal(), "");
  }

  static PinReply done(PageWord.Kind what) {
    return switch (what) {
      case PROVEN -> PinReply.good("Confirmed", "What came of it is told in the chat in a moment.");
      case PIN_SET -> PinReply.good("Your PIN is set", "It is asked for where it matters.");
      case PIN_CHANGED -> PinReply.good("Your PIN is changed", "The old one is good for nothing.");
      case RESET_ASKED ->
          PinReply.good(
              "The reset has begun",
              "For 24 hours nothing can be done that needs your PIN. Then write /pin in the chat and choose another, within a day.",
              "Should you know it again before, enter it here, and all is as before.");
      case RESET_CALLED_OFF -> PinReply.good("The reset is called off", "Your PIN is what it was.");
      case PIN_WRONG, PIN_LOCKED -> throw new IllegalArgumentException(what + " is nothing done");
    };
  }

  static String hint(Checked why) {
    return switch (why) {
      case Checked.Wrong(int left) ->
          "That PIN is wrong. " + left + (left == 1 ? " try is left." : " tries are left.");
      case Checked.Locked _ -> "That was wrong once too often.";
      case Checked.Resetting _ -> "It is being reset.";
      case Checked.Missing _ -> "There is no PIN yet.";
      case Checked.Right _ -> "";
    };
  }

  static String hint(PinForm fault) {
    return switch (fault) {
      case NOT_SIX_DIGITS -> "A PIN has six digits.";
      case TOO_SIMPLE -> "That is among the first anyone would try. Choose less of a pattern.";
    };
  }

  static PinReply over() {
    return PinReply.refused(
        "This page is used up", "It is good once and for five minutes. Ask again in the chat.");
  }

  static PinReply altered() {
    return PinReply.refused(
        "This is not what you saw",
        "Nothing was confirmed. Please open the page from the chat anew.");
  }

  static PinReply stranger() {
    return PinReply.refused(
        "Please open this page from the chat",
        "It could not be told who you are, or the page was open for too long. Press the button in the chat again.");
  }

  static PinReply notYours() {
    return PinReply.refused(
        "There is nothing here for you", "Nothing was confirmed. Please go back to the chat.");
  }

  static PinReply tooOften() {
    return PinReply.refused("That was often", "Wait ten minutes, then ask again in the chat.");
  }

  static PinReply unreadable() {
    return PinReply.refused("That did not arrive whole", "Nothing was done. Please try again.");
  }

  static PinReply failed(String requestName) {
    return PinReply.refused(
        "That went wrong here",
        "Whether it was done, the chat will tell. If it does not, ask again there.",
        "For support: " + requestName);
  }
}
