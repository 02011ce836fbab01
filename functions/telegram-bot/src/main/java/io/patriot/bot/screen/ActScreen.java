package io.patriot.bot.screen;

import io.patriot.application.people.AdminAct;
import io.patriot.application.people.AdminActs;
import io.patriot.application.people.Membership;
import io.patriot.application.trace.CorrelationId;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.util.ArrayList;
import java.util.List;

/** What those did who look after the platform, and whether that is as it was written. */
public final class ActScreen {
  public static final int PAGE_SIZE = 15;

  private ActScreen() {}

  /** How many acts have to be asked for to show a page and to know whether another follows. */
  public static int asked(int page) {
    return page * PAGE_SIZE + 1;
  }

  /**
   * @param found from the latest on, as many as {@link #asked} says
   * @param again the command for the same from its first page
   */
  public static Screen of(AdminActs found, int page, String again, Talk talk) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("audit.head").bold());
    List<AdminAct> shown =
        found.acts().stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
    shown.forEach(act -> lines.add(line(act, talk)));
    if (shown.isEmpty()) {
      lines.add(talk.say(page == 1 ? "audit.none" : "audit.no-more"));
    }
    lines.add(seal(found, talk));
    var turn = new ArrayList<Button>();
    if (page > 1) {
      turn.add(Button.here(talk.label("button.previous"), again + " page " + (page - 1)));
    }
    if (found.acts().size() > page * PAGE_SIZE) {
      turn.add(Button.here(talk.label("button.more"), again + " page " + (page + 1)));
    }
    return Screen.of(lines)
        .row(turn)
        .row(Button.here(talk.label("button.users"), "/users"), PersonScreen.home(talk));
  }

  /** As it stands on the card of a person; nothing where nothing was done. */
  static Html history(AdminActs found, Talk talk) {
    var lines = new ArrayList<Html>();
    if (!found.acts().isEmpty()) {
      lines.add(talk.say("person.history").bold());
      found.acts().forEach(act -> lines.add(line(act, talk)));
    }
    if (!found.asWritten()) {
      lines.add(seal(found, talk));
    }
    return lines.isEmpty() ? Html.EMPTY : Html.lines(lines.toArray(Html[]::new));
  }

  private static Html seal(AdminActs found, Talk talk) {
    return talk.say(
        found.asWritten() ? "audit.sealed" : "audit.broken",
        "all",
        found.all(),
        "looked",
        found.looked());
  }

  static Html line(AdminAct act, Talk talk) {
    return switch (act.deed()) {
      case PENDING -> put(act, Membership.State.PENDING, talk);
      case ACTIVE -> put(act, Membership.State.ACTIVE, talk);
      case SUSPENDED -> put(act, Membership.State.SUSPENDED, talk);
      case BLOCKED -> put(act, Membership.State.BLOCKED, talk);
      case ADMIN_PROPOSED -> role(act, "audit.admin-proposed", talk);
      case ADMIN_MADE -> role(act, "audit.admin-made", talk);
      case ADMIN_ENDED -> role(act, "audit.admin-ended", talk);
      case ORDERS_TAKEN_BACK -> role(act, "audit.taken-back", talk);
      case FLAG_TURNED -> role(act, "audit.flag", talk);
      case ANNOUNCEMENT ->
          talk.say(
              "audit.announced",
              "number",
              act.number(),
              "time",
              Times.moment(act.at()),
              "by",
              act.by(),
              "text",
              why(act),
              "id",
              code(act));
      case INVITATION -> invited(act, talk);
    };
  }

  private static Html invited(AdminAct act, Talk talk) {
    AdminAct.Terms terms = act.terms();
    return talk.say(
        "audit.invited",
        "number",
        act.number(),
        "time",
        Times.moment(act.at()),
        "by",
        act.by(),
        "uses",
        terms.uses(),
        "until",
        Times.moment(terms.until()),
        "id",
        code(act));
  }

  private static Html role(AdminAct act, String key, Talk talk) {
    return talk.say(
        key,
        "number",
        act.number(),
        "time",
        Times.moment(act.at()),
        "by",
        act.by(),
        "user",
        PersonScreen.number(act.whom()),
        "why",
        why(act),
        "id",
        code(act));
  }

  private static Html put(AdminAct act, Membership.State to, Talk talk) {
    return talk.say(
        "audit.line",
        "number",
        act.number(),
        "time",
        Times.moment(act.at()),
        "by",
        act.by(),
        "user",
        PersonScreen.number(act.whom()),
        "state",
        PersonScreen.stateName(to, talk),
        "why",
        why(act),
        "id",
        code(act));
  }

  private static Html why(AdminAct act) {
    return Html.quoted(PersonScreen.orDash(act.why()), PersonScreen.WHY_LENGTH_MAX);
  }

  private static String code(AdminAct act) {
    return new CorrelationId(act.correlationId()).shortForm();
  }
}
