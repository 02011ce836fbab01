package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingsView;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes the leverage of a market at the exchange, after asking; to raise it takes the PIN. */
final class LeverageCommand implements Command {
  private static final String NAME = "/lev";
  private static final Pattern TIMES = Pattern.compile("([0-9]{1,3})x?");
  private static final List<Integer> OFFERED = List.of(1, 2, 3, 5, 10, 20);
  private static final BigDecimal EXAMPLE = new BigDecimal("1000");

  private final SettingsTicket ticket;

  LeverageCommand(SettingsTicket ticket) {
    this.ticket = ticket;
  }

  @Override
  public String name() {
    return "lev";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_TRADE);
  }

  @Override
  public String arguments() {
    return "SYMBOL [TIMES]";
  }

  @Override
  public List<String> examples() {
    return List.of("/lev BTC 10", "/lev BTC");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return ticket.answer(
        talk,
        NAME,
        words,
        (book, seen) ->
            words.size() < 2
                ? Reply.of(offers(talk, seen, SettingsTicket.now(talk, seen)))
                : change(talk, book, seen, words.get(1)));
  }

  private Reply change(Talk talk, AccountBook book, SettingsTicket.Market seen, String word) {
    OptionalInt times = times(word);
    if (times.isEmpty()) {
      Html quoted = Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX);
      return Reply.of(offers(talk, seen, talk.say("lev.not-a-number", "text", quoted)));
    }
    int max = seen.seen().leverageMax();
    if (times.getAsInt() > max) {
      return Reply.of(
          offers(talk, seen, talk.say("lev.too-high", "symbol", seen.symbol(), "max", max)));
    }
    var wanted = new Setting.Leverage(times.getAsInt());
    if (wanted.isSo(seen.seen().now())) {
      return Reply.of(offers(talk, seen, talk.say("settings.same")));
    }
    boolean raises = wanted.times() > seen.seen().now().leverage();
    var act = new AccountCard.Act.Ask(new AccountWish.Set(seen.symbol(), wanted));
    List<Html> what = what(talk, book, seen, wanted.times());
    AskDesk ask = ticket.accounts().ask();
    return raises
        ? ask.offerForPin(
            talk, talk.account(), act, Integer.toString(seen.seen().now().leverage()), what)
        : ask.offer(talk, talk.account(), act, 1, what);
  }

  private static List<Html> what(
      Talk talk, AccountBook book, SettingsTicket.Market seen, int after) {
    int before = seen.seen().now().leverage();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("lev.change", "symbol", seen.symbol(), "before", before, "after", after));
    lines.add(
        talk.say(
            "lev.ties-up",
            "worth",
            money(EXAMPLE, book),
            "before",
            money(share(EXAMPLE, before), book),
            "after",
            money(share(EXAMPLE, after), book)));
    if (seen.seen().now().marginType() == MarginType.ISOLATED) {
      lines.add(
          talk.say(
              "lev.liquidation.isolated",
              "before",
              distance(seen.seen(), before),
              "after",
              distance(seen.seen(), after)));
    } else {
      lines.add(talk.say("lev.liquidation.cross"));
    }
    if (!book.held(seen.symbol()).isEmpty()) {
      lines.add(talk.say("lev.position", "symbol", seen.symbol()));
    }
    if (after > book.limits().leverage()) {
      lines.add(talk.say("lev.own-limit", "times", book.limits().leverage()));
    }
    return lines;
  }

  private static Screen offers(Talk talk, SettingsTicket.Market seen, Html what) {
    int now = seen.seen().now().leverage();
    int max = seen.seen().leverageMax();
    List<Button> buttons =
        Stream.concat(OFFERED.stream(), Stream.of(max))
            .distinct()
            .filter(times -> times <= max && times != now)
            .map(times -> Button.here(times + "x", NAME + " " + seen.symbol() + " " + times))
            .toList();
    return Screen.of(what, talk.say("lev.max", "max", max), Desk.updated(talk))
        .grid(buttons, 4)
        .row(Button.here(talk.label("button.margin"), "/margin " + seen.symbol()), Desk.home(talk));
  }

  private static OptionalInt times(String word) {
    var match = TIMES.matcher(word.toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      return OptionalInt.empty();
    }
    int times = Integer.parseInt(match.group(1));
    return times < 1 || times > Setting.Leverage.TIMES_MAX
        ? OptionalInt.empty()
        : OptionalInt.of(times);
  }

  /**
   * How far the price can go against a new, small position until the exchange closes it: what is
   * put beside it less what must be left of it. Of long and short the nearer one, fees left out.
   */
  private static String distance(SettingsView.Seen seen, int leverage) {
    BigDecimal maintenance = seen.maintenance().value();
    BigDecimal distance =
        share(BigDecimal.ONE, leverage)
            .subtract(maintenance)
            .divide(BigDecimal.ONE.add(maintenance), MathContext.DECIMAL64)
            .max(BigDecimal.ZERO);
    return Numbers.percent(distance, 1);
  }

  private static BigDecimal share(BigDecimal amount, int leverage) {
    return amount.divide(BigDecimal.valueOf(leverage), 8, RoundingMode.HALF_EVEN);
  }

  private static String money(BigDecimal amount, AccountBook book) {
    return Numbers.money(new Money(amount.setScale(2, RoundingMode.HALF_EVEN), book.currency()));
  }
}
