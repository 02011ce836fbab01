package io.patriot.api.pin;

import io.patriot.api.page.Words;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.people.Membership;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.Setting;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Locale;

/** What exactly a PIN confirms: old and new, and what comes of it. */
final class PinQuestion {
  /** How the card says that somebody was not let in yet. */
  private static final String WAITING = "pending";

  private final Words words;

  PinQuestion(Words words) {
    this.words = words;
  }

  PinReply of(AccountCard card) {
    String account = card.account().name();
    return switch (card.act()) {
      case Act.Ask(AccountWish.Unlink()) ->
          ask(
              card,
              words.say("pin.unlink", "account", account),
              words.say("pin.unlink.change", "account", account),
              words.say("pin.unlink.happens"),
              words.say("pin.unlink.stays"));
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          ask(
              card,
              words.say("pin.leverage", "symbol", symbol),
              card.before() + "x → " + times + "x",
              words.say("pin.leverage.where", "account", account),
              words.say("pin.leverage.means"));
      case Act.Ask(AccountWish.Limit(LimitWish.Stops(boolean required), _)) ->
          ask(
              card,
              words.say(required ? "pin.stops.require" : "pin.stops.allow"),
              words.say(required ? "pin.stops.require.change" : "pin.stops.allow.change"),
              words.say("pin.stops.means", "account", account),
              words.say("pin.looser"));
      case Act.Ask(AccountWish.Limit(LimitWish.OfProfile(var profile), _)) ->
          ask(
              card,
              words.say("pin.limits"),
              change(card.before(), name(profile)),
              words.say("pin.limits.means", "account", account),
              words.say("pin.looser"));
      case Act.Ask(AccountWish.LimitInAll(var profile, _)) ->
          ask(
              card,
              words.say("pin.limits-me"),
              change(card.before(), name(profile)),
              words.say("pin.limits-me.means"),
              words.say("pin.looser"));
      case Act.Ask(AccountWish.DaysIn(var zone)) ->
          ask(
              card,
              words.say("pin.days"),
              words.say("pin.days.change", "zone", zone.getId()),
              words.say("pin.days.means"),
              words.say("pin.days.running"));
      case Act.Ask(AccountWish.Resume _) ->
          ask(
              card,
              words.say("pin.resume"),
              words.say("pin.resume.change", "account", account),
              words.say("pin.resume.means"),
              words.say("pin.resume.only"));
      case Act.ReleasePlatform _ ->
          ask(
              card,
              words.say("pin.platform"),
              words.say("pin.platform.change", "before", platform(card.before())),
              words.say("pin.platform.all"),
              words.say("pin.platform.only"));
      case Act.LimitPlatform(LimitWish.OfProfile(var profile), _) ->
          ask(
              card,
              words.say("pin.ceilings"),
              change(card.before(), name(profile)),
              words.say("pin.ceilings.means"),
              words.say("pin.looser"));
      case Act.LimitPlatform(LimitWish.Stops(boolean required), _) ->
          ask(
              card,
              words.say(required ? "pin.all-stops.require" : "pin.all-stops.allow"),
              change(
                  card.before(),
                  words.say(required ? "pin.all-stops.with" : "pin.all-stops.without")),
              words.say("pin.all-stops.means"),
              words.say("pin.looser"));
      case Act.PutPerson put -> ask(card, put);
      case Act.TurnRole(var whom, boolean admin, _) ->
          admin
              ? ask(
                  card,
                  words.say("pin.role.make"),
                  words.say("pin.role.make.change", "person", number(whom)),
                  words.say("pin.role.make.means"),
                  words.say("pin.role.make.kept"))
              : ask(
                  card,
                  words.say("pin.role.end"),
                  words.say("pin.role.end.change", "person", number(whom)),
                  words.say("pin.role.end.means"),
                  words.say("pin.role.end.kept"));
      case Act.TakeBack(var whom, var order, var why) ->
          ask(
              card,
              words.say(order.isEmpty() ? "pin.take-back.all" : "pin.take-back.one"),
              order.isEmpty()
                  ? words.say("pin.take-back.all.change", "person", number(whom))
                  : words.say(
                      "pin.take-back.one.change",
                      "person",
                      number(whom),
                      "order",
                      shortened(order)),
              words.say("pin.take-back.stays"),
              words.say("pin.take-back.told", "why", why));
      case Act.TurnFlag(var feature, int percent, var why) ->
          ask(
              card,
              words.say("pin.flag"),
              feature.name().toLowerCase(Locale.ROOT) + " " + change(card.before(), percent + "%"),
              words.say("pin.flag.means"),
              words.say("pin.kept.why", "why", why));
      case Act.Announce(var text) ->
          ask(
              card,
              words.say("pin.announce"),
              text,
              words.say("pin.announce.means"),
              words.say("pin.announce.kept"));
      case Act.Own(var wish) ->
          switch (wish) {
            case EXPORT ->
                ask(
                    card,
                    words.say("pin.export"),
                    words.say("pin.export.change"),
                    words.say("pin.export.means"),
                    words.say("pin.export.reads"));
            case LEAVE ->
                ask(
                    card,
                    words.say("pin.leave"),
                    words.say("pin.leave.change"),
                    words.say("pin.leave.means"),
                    words.say("pin.leave.only"));
          };
      case Act.Use(var then) when then.isEmpty() ->
          ask(
              card,
              words.say("pin.live"),
              change(card.before(), live(account)),
              words.say("pin.live.means", "account", account));
      case Act.Use(var then) ->
          ask(
              card,
              words.say("pin.live-today"),
              live(account),
              words.say("pin.live-today.means"),
              words.say("pin.live-today.asked", "then", then));
      case Act.Ask _, Act.Amend _, Act.CancelAll _, Act.Pin _ ->
          PinReply.refused(words.say("pin.nothing"), words.say("pin.nothing.back"));
    };
  }

  private PinReply ask(AccountCard card, Act.PutPerson put) {
    Membership.State to = put.to();
    String title =
        switch (to) {
          case PENDING, ACTIVE ->
              card.before().equals(WAITING) ? "pin.put.let-in" : "pin.put.let-trade";
          case SUSPENDED -> "pin.put.suspend";
          case BLOCKED -> "pin.put.block";
        };
    return ask(
        card,
        words.say(title, "person", put.whom()),
        change(state(card.before()), state(to.name().toLowerCase(Locale.ROOT))),
        put.why().isEmpty() ? words.say("pin.kept") : words.say("pin.kept.why", "why", put.why()),
        words.say(to == Membership.State.ACTIVE ? "pin.put.releases" : "pin.put.keeps"));
  }

  private static PinReply ask(AccountCard card, String title, String change, String... lines) {
    return new PinReply("confirm", false, title, change, List.of(lines), card.seal(), "");
  }

  private static String change(String before, String after) {
    return before + " → " + after;
  }

  private String live(String account) {
    return words.say("mode.live") + " " + account;
  }

  private String name(RiskProfile profile) {
    return words.say(
        switch (profile) {
          case LOW -> "profile.low";
          case MEDIUM -> "profile.medium";
          case HIGH -> "profile.high";
        });
  }

  /** How a person stands, from the word the card keeps. */
  private String state(String word) {
    return switch (word) {
      case WAITING -> words.say("person.pending");
      case "active" -> words.say("person.active");
      case "suspended" -> words.say("person.suspended");
      case "blocked" -> words.say("person.blocked");
      default -> word;
    };
  }

  /** How the platform stands, from the word the card keeps. */
  private String platform(String word) {
    return switch (word) {
      case "halted" -> words.say("platform.halted");
      case "reduce only" -> words.say("platform.reduce-only");
      default -> word;
    };
  }

  private static String number(TenantId person) {
    return person.value().replaceFirst("^tg-", "");
  }

  private static String shortened(String order) {
    return order
        .substring(0, Math.min(order.length(), OrderId.SHORT_LENGTH))
        .toUpperCase(Locale.ROOT);
  }
}
