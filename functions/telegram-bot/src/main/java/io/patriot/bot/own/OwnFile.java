package io.patriot.bot.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.news.NoticeKind;
import io.patriot.application.news.QuietHours;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.AdminActs;
import io.patriot.application.people.People;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.portfolio.Trade;
import io.patriot.bot.chat.ChatFile;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.AccountEventWords;
import io.patriot.bot.screen.AlertWords;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.position.Position;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is kept of a person, as a file for them: who they are here, what they set, their
 * accounts with positions, orders, results and trades. Keys at exchanges are not in it, since
 * nothing but the order path can read them; neither is the PIN.
 */
public final class OwnFile {
  /** So many trades in all, the latest of each account, because a file has an end. */
  private static final int TRADES_MAX = 3_000;

  /** For so many trades there is one thing that happened to the account otherwise. */
  private static final int TRADES_FOR_A_TURN = 6;

  private static final int ACTS_MAX = 100;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private final TradingStore trading;
  private final Portfolios portfolios;
  private final PriceAlerts alerts;
  private final LinkedAccounts linked;
  private final People people;

  public OwnFile(
      TradingStore trading,
      Portfolios portfolios,
      PriceAlerts alerts,
      LinkedAccounts linked,
      People people) {
    this.trading = trading;
    this.portfolios = portfolios;
    this.alerts = alerts;
    this.linked = linked;
    this.people = people;
  }

  /** Where all of it is too much for a file, the latest half is in it, or half of that. */
  public ChatFile of(Talk talk) {
    ChatUser user = talk.user();
    List<LinkedAccount> links = linked.all(user.tenant());
    List<AccountId> accounts =
        Stream.concat(
                Stream.of(OpenPaperAccount.accountOf(user.tenant())),
                links.stream().map(LinkedAccount::account))
            .distinct()
            .toList();
    int most = TRADES_MAX / accounts.size();
    String text = written(all(talk, links, accounts, most));
    while (!ChatFile.holds(text) && most > 1) {
      most /= 2;
      text = written(all(talk, links, accounts, most));
    }
    return new ChatFile(
        "patriot-%s-%s.json".formatted(user.userId(), Times.day(talk.now())),
        text,
        talk.label("export.caption", "trades", most));
  }

  private Map<String, Object> all(
      Talk talk, List<LinkedAccount> links, List<AccountId> accounts, int most) {
    ChatUser user = talk.user();
    var file = new LinkedHashMap<String, Object>();
    file.put("made_at", talk.now().toString());
    file.put("person", person(user));
    file.put("settings", settings(user));
    file.put("links", links.stream().map(OwnFile::link).toList());
    file.put("alerts", alerts.of(user.tenant()).stream().map(OwnFile::alert).toList());
    file.put("accounts", accounts.stream().map(it -> account(it, talk, most)).toList());
    file.put("acts_of_admins", acts(user));
    return file;
  }

  private Map<String, Object> person(ChatUser user) {
    var person = new LinkedHashMap<String, Object>();
    person.put("tenant", user.tenant().value());
    person.put("telegram_number", user.userId());
    person.put("came_at", user.createdAt().toString());
    people
        .find(user.tenant())
        .ifPresent(
            it -> {
              person.put("name_at_telegram", it.name());
              person.put("state", it.state().name());
              person.put("joined", it.joined().toString());
            });
    return person;
  }

  private static Map<String, Object> settings(ChatUser user) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("language", user.language());
    settings.put("account_in_use", user.account().name());
    settings.put("watched", user.watched().stream().map(Object::toString).toList());
    var kinds = new LinkedHashMap<String, String>();
    for (NoticeKind kind : NoticeKind.values()) {
      kinds.put(kind.name(), user.notices().of(kind).name());
    }
    settings.put("notices", kinds);
    settings.put("email", user.mailbox().proven().map(MailAddress::value).orElse(""));
    settings.put(
        "email_asked_for", user.mailbox().wanted().map(wish -> wish.address().value()).orElse(""));
    QuietHours quiet = user.notices().quiet();
    settings.put("quiet_hours", quiet == null ? "" : quiet.hours() + " " + quiet.zone());
    return settings;
  }

  private static Map<String, Object> link(LinkedAccount link) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("account", link.account().name());
    entry.put("status", link.status().name());
    entry.put("key_ends_with", link.keyTail());
    entry.put("linked_at", link.linkedAt().toString());
    return entry;
  }

  private static Map<String, Object> alert(PriceAlert alert) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", alert.name().id().shown());
    entry.put("market", alert.symbol().value());
    entry.put("waits_for", AlertWords.typed(alert.condition()));
    entry.put("note", alert.note());
    return entry;
  }

  private Map<String, Object> account(AccountId account, Talk talk, int most) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("account", account.name());
    trading.book(account).ifPresent(book -> standing(entry, book));
    List<DayResult> days =
        portfolios.days(account, FIRST_DAY, LocalDate.ofInstant(talk.now(), ZoneOffset.UTC));
    entry.put(
        "days", days.stream().skip(Math.max(0, days.size() - most)).map(OwnFile::day).toList());
    entry.put("trades", portfolios.latest(account, most).stream().map(OwnFile::trade).toList());
    entry.put(
        "happened",
        trading.record(account, Math.max(1, most / TRADES_FOR_A_TURN)).events().stream()
            .map(it -> it.at() + " " + AccountEventWords.line(it, talk.words()).plain())
            .toList());
    return entry;
  }

  private static void standing(Map<String, Object> entry, AccountBook book) {
    entry.put("state", book.tradingState().name());
    entry.put("wallet", book.wallet().toString());
    entry.put("positions", book.positions().values().stream().map(OwnFile::position).toList());
    entry.put(
        "working_orders",
        book.working().entrySet().stream()
            .map(
                it ->
                    it.getKey()
                        + " "
                        + it.getValue().side()
                        + " "
                        + it.getValue().leaves()
                        + " "
                        + it.getValue().symbol())
            .toList());
  }

  private static String position(Position position) {
    return position.symbol()
        + " "
        + position.direction()
        + " "
        + position.quantity()
        + ", cost "
        + position.cost();
  }

  private static Map<String, Object> day(DayResult day) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("day", day.day().toString());
    entry.put("closed", day.realised().toString());
    entry.put("fees", day.fees().toString());
    entry.put("traded", day.volume().toString());
    entry.put("fills", day.trades());
    return entry;
  }

  private static String trade(Trade trade) {
    return trade.fill().at()
        + " "
        + trade.side()
        + " "
        + trade.fill().quantity()
        + " "
        + trade.position().symbol()
        + " at "
        + trade.fill().price()
        + ", fee "
        + trade.fill().fee()
        + ", order "
        + trade.order();
  }

  /** What was done to them; what they did to others is the others' to have. */
  private List<String> acts(ChatUser user) {
    AdminActs acts = people.acts(String.valueOf(user.userId()), ACTS_MAX);
    return acts.acts().stream()
        .filter(it -> it.whom().equals(ChatUser.tenantOf(user.userId())))
        .map(it -> it.at() + " " + it.deed() + " " + it.why())
        .toList();
  }

  private static String written(Map<String, Object> file) {
    try {
      return JSON.writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps, lists and words can be written", e);
    }
  }
}
