package io.patriot.topology;

import static io.patriot.events.EventType.ACCOUNT_ALERT_FIRED;
import static io.patriot.events.EventType.ACCOUNT_ANNOUNCED;
import static io.patriot.events.EventType.ACCOUNT_DAY_ZONE_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_DIGEST_DRAWN;
import static io.patriot.events.EventType.ACCOUNT_EXTERNAL_FILL;
import static io.patriot.events.EventType.ACCOUNT_GUARD_FAILED;
import static io.patriot.events.EventType.ACCOUNT_KEY_ROTATED;
import static io.patriot.events.EventType.ACCOUNT_LEVERAGE_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_LIMITS_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_LIMITS_REFUSED;
import static io.patriot.events.EventType.ACCOUNT_LINKED;
import static io.patriot.events.EventType.ACCOUNT_MARGIN_TYPE_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_OPENED;
import static io.patriot.events.EventType.ACCOUNT_PERSON_LIMITS_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_PLATFORM_RELEASED;
import static io.patriot.events.EventType.ACCOUNT_PLATFORM_STOPPED;
import static io.patriot.events.EventType.ACCOUNT_POSITIONS_CLOSED;
import static io.patriot.events.EventType.ACCOUNT_POSITION_CORRECTED;
import static io.patriot.events.EventType.ACCOUNT_POSITION_MODE_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_PROTECTION_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_RESUME_REFUSED;
import static io.patriot.events.EventType.ACCOUNT_RISK_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_SETTING_REFUSED;
import static io.patriot.events.EventType.ACCOUNT_SETTING_UNCONFIRMED;
import static io.patriot.events.EventType.ACCOUNT_TRADING_STATE_CHANGED;
import static io.patriot.events.EventType.ACCOUNT_UNLINKED;
import static io.patriot.events.EventType.ACCOUNT_UNLINK_REFUSED;
import static io.patriot.events.EventType.ACCOUNT_WALLET_CORRECTED;
import static io.patriot.events.EventType.ACCOUNT_WIND_DOWN_CHECKED;
import static io.patriot.events.EventType.BAR_CLOSED;
import static io.patriot.events.EventType.ORDER_ACCEPTED;
import static io.patriot.events.EventType.ORDER_AMENDED;
import static io.patriot.events.EventType.ORDER_AMEND_REFUSED;
import static io.patriot.events.EventType.ORDER_AMEND_REQUESTED;
import static io.patriot.events.EventType.ORDER_APPROVED;
import static io.patriot.events.EventType.ORDER_CANCELLED;
import static io.patriot.events.EventType.ORDER_CANCEL_REQUESTED;
import static io.patriot.events.EventType.ORDER_DENIED;
import static io.patriot.events.EventType.ORDER_EXPIRED;
import static io.patriot.events.EventType.ORDER_FILLED;
import static io.patriot.events.EventType.ORDER_NOT_FOUND;
import static io.patriot.events.EventType.ORDER_OUTCOME_UNKNOWN;
import static io.patriot.events.EventType.ORDER_REJECTED;
import static io.patriot.events.EventType.ORDER_REPLACED;
import static io.patriot.events.EventType.ORDER_REPLACE_REQUESTED;
import static io.patriot.events.EventType.ORDER_REQUESTED;
import static io.patriot.events.EventType.ORDER_SUBMITTED;
import static io.patriot.events.EventType.ORDER_TRIGGERED;

import io.patriot.events.EventType;
import io.patriot.topology.Trigger.Every;
import io.patriot.topology.Trigger.FromHttp;
import io.patriot.topology.Trigger.FromQueue;
import io.patriot.topology.Trigger.FromStream;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** The wiring of Patriot, to be read from top to bottom: tables, queues, parts, rules. */
public final class Patriot {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration SLOW = Duration.ofSeconds(20);

  /** A venue is asked three things, and the internet's door waits no longer than this. */
  private static final Duration WHILE_A_PERSON_WAITS = Duration.ofSeconds(29);

  /**
   * A message is out of sight twice as long as its hearer may run: whatever a hearer that died had
   * in hand, an order and those behind it, is taken up again within a minute.
   */
  private static final Duration OUT_OF_SIGHT = QUICK.multipliedBy(2);

  private static final Duration LONG_OUT_OF_SIGHT = SLOW.multipliedBy(2);

  /** What a message waits for may be away for ten minutes. */
  private static final int RECEIVES = 30;

  private static final int LONG_RECEIVES = 15;

  /** An alarm is still worth telling when the messenger was away for an hour. */
  private static final int PATIENT_RECEIVES = 180;

  // Tables

  public static final Table STATE =
      new Table(
          "patriot-state",
          List.of(
              new Table.Index("waiting", "waitingShard", "waitingSince", false, true),
              new Table.Index("paper", "paperSymbol", "paperOrder", false, true),
              new Table.Index("linked", "linkedVenue", "linkedAccount", false, true)),
          "expiresAt",
          false,
          true);

  public static final Table EVENTS =
      new Table(
          "patriot-events",
          List.of(new Table.Index("byAccount", "accountKey", "accountVersion", true, false)),
          null,
          true,
          true);

  public static final Table MARKET =
      new Table("patriot-market", List.of(), "expiresAt", false, true);

  /** Wrapped data keys alone; never backed up, so that what is deleted is gone. */
  public static final Table KEYS = new Table("patriot-keys", List.of(), null, false, false);

  /** Stored with the events they publish, and gone once published. */
  public static final String OUTBOX_PREFIX = "OUTBOX#";

  /** What the keys begin with under which updates of the messenger are claimed. */
  public static final String CLAIMS_PREFIX = "P#UPDATES#";

  /** What the keys begin with under which it is noted which alarms were told. */
  public static final String ALARMS_PREFIX = "P#ALARMS#";

  // Keys

  public static final MasterKey EXCHANGE_KEYS = new MasterKey("patriot-exchange-keys");

  // Secrets

  public static final StoredSecret BOT_TOKEN = new StoredSecret("telegram-bot-token");
  public static final StoredSecret WEBHOOK_SECRET = new StoredSecret("telegram-webhook-secret");

  /** Signs the links by which people stop everything without the chat. */
  public static final StoredSecret STOP_LINK_SECRET = new StoredSecret("stop-link-secret");

  // Queues

  public static final Queue TELEGRAM_UPDATES =
      Queue.ordered("telegram-updates", "chat", OUT_OF_SIGHT, RECEIVES);
  public static final Queue ORDER_COMMANDS =
      Queue.ordered("order-commands", "account", LONG_OUT_OF_SIGHT, LONG_RECEIVES);
  public static final Queue ORDER_PLACEMENT =
      Queue.ordered("order-placement", "account", LONG_OUT_OF_SIGHT, LONG_RECEIVES);
  public static final Queue PAPER_ORDERS =
      Queue.ordered("paper-orders", "account", OUT_OF_SIGHT, RECEIVES);
  public static final Queue EXECUTION_REPORTS =
      Queue.ordered("execution-reports", "account", OUT_OF_SIGHT, RECEIVES);
  public static final Queue RECONCILE =
      Queue.unordered("reconcile", LONG_OUT_OF_SIGHT, 2 * LONG_RECEIVES);
  public static final Queue ORDER_NEWS = Queue.unordered("order-news", OUT_OF_SIGHT, RECEIVES);
  public static final Queue ACCOUNT_NEWS = Queue.unordered("account-news", OUT_OF_SIGHT, RECEIVES);
  public static final Queue URGENT_NEWS = Queue.unordered("urgent-news", OUT_OF_SIGHT, RECEIVES);
  public static final Queue PORTFOLIO_NEWS =
      Queue.unordered("portfolio-news", OUT_OF_SIGHT, RECEIVES);

  public static final Queue ALARM_NEWS =
      Queue.unordered("alarm-news", OUT_OF_SIGHT, PATIENT_RECEIVES);

  // Who says which events

  private static final List<EventType> DECISIONS =
      List.of(ORDER_REQUESTED, ORDER_APPROVED, ORDER_DENIED);
  private static final List<EventType> SENDING =
      List.of(
          ORDER_SUBMITTED, ORDER_ACCEPTED, ORDER_REJECTED, ORDER_OUTCOME_UNKNOWN, ORDER_EXPIRED);
  private static final List<EventType> ASKING =
      List.of(
          ORDER_APPROVED,
          ORDER_DENIED,
          ORDER_ACCEPTED,
          ORDER_OUTCOME_UNKNOWN,
          ORDER_NOT_FOUND,
          ORDER_REPLACED,
          ORDER_CANCEL_REQUESTED,
          ORDER_EXPIRED,
          ORDER_AMENDED,
          ORDER_AMEND_REFUSED,
          ACCOUNT_EXTERNAL_FILL,
          ACCOUNT_WALLET_CORRECTED,
          ACCOUNT_POSITION_CORRECTED,
          ACCOUNT_POSITION_MODE_CHANGED,
          ACCOUNT_TRADING_STATE_CHANGED,
          ACCOUNT_PROTECTION_CHANGED,
          ACCOUNT_GUARD_FAILED,
          ACCOUNT_WIND_DOWN_CHECKED,
          ACCOUNT_POSITIONS_CLOSED,
          ACCOUNT_PLATFORM_STOPPED,
          ACCOUNT_PLATFORM_RELEASED);
  private static final List<EventType> EXECUTIONS =
      List.of(
          ORDER_TRIGGERED,
          ORDER_FILLED,
          ORDER_CANCELLED,
          ORDER_EXPIRED,
          ORDER_REJECTED,
          ACCOUNT_EXTERNAL_FILL);
  private static final List<EventType> CANCELLING =
      List.of(
          ORDER_REPLACE_REQUESTED,
          ORDER_CANCEL_REQUESTED,
          ORDER_CANCELLED,
          ORDER_EXPIRED,
          ORDER_AMEND_REQUESTED,
          ORDER_AMENDED,
          ORDER_AMEND_REFUSED);

  private static final List<EventType> ASKED_OF_ACCOUNTS =
      List.of(
          ACCOUNT_UNLINKED,
          ACCOUNT_UNLINK_REFUSED,
          ACCOUNT_TRADING_STATE_CHANGED,
          ACCOUNT_LEVERAGE_CHANGED,
          ACCOUNT_MARGIN_TYPE_CHANGED,
          ACCOUNT_SETTING_REFUSED,
          ACCOUNT_SETTING_UNCONFIRMED,
          ACCOUNT_RESUME_REFUSED,
          ACCOUNT_LIMITS_CHANGED,
          ACCOUNT_PERSON_LIMITS_CHANGED,
          ACCOUNT_DAY_ZONE_CHANGED,
          ACCOUNT_LIMITS_REFUSED);

  // What a person wants to see change on the card

  private static final List<EventType> SHOWN =
      List.of(
          ORDER_DENIED,
          ORDER_ACCEPTED,
          ORDER_REJECTED,
          ORDER_OUTCOME_UNKNOWN,
          ORDER_TRIGGERED,
          ORDER_AMENDED,
          ORDER_AMEND_REFUSED,
          ORDER_REPLACED,
          ORDER_FILLED,
          ORDER_CANCELLED,
          ORDER_EXPIRED);

  // What a person must hear of an account without having asked, and soon

  private static final List<EventType> URGENT =
      List.of(
          ACCOUNT_LINKED,
          ACCOUNT_KEY_ROTATED,
          ACCOUNT_UNLINKED,
          ACCOUNT_UNLINK_REFUSED,
          ACCOUNT_SETTING_REFUSED,
          ACCOUNT_SETTING_UNCONFIRMED,
          ACCOUNT_RESUME_REFUSED,
          ACCOUNT_LIMITS_REFUSED,
          ACCOUNT_WIND_DOWN_CHECKED,
          ACCOUNT_GUARD_FAILED,
          ACCOUNT_PROTECTION_CHANGED,
          ACCOUNT_POSITIONS_CLOSED,
          ACCOUNT_RISK_CHANGED,
          ACCOUNT_PLATFORM_STOPPED,
          ACCOUNT_EXTERNAL_FILL,
          ACCOUNT_POSITION_CORRECTED,
          ACCOUNT_TRADING_STATE_CHANGED);

  // The same, when there is room

  private static final List<EventType> TOLD =
      List.of(
          ACCOUNT_LEVERAGE_CHANGED,
          ACCOUNT_MARGIN_TYPE_CHANGED,
          ACCOUNT_LIMITS_CHANGED,
          ACCOUNT_PERSON_LIMITS_CHANGED,
          ACCOUNT_DAY_ZONE_CHANGED,
          ACCOUNT_PLATFORM_RELEASED,
          ACCOUNT_ALERT_FIRED,
          ACCOUNT_DIGEST_DRAWN,
          ACCOUNT_ANNOUNCED,
          ACCOUNT_WALLET_CORRECTED,
          ACCOUNT_POSITION_MODE_CHANGED);

  private static final Part TELEGRAM_WEBHOOK =
      Part.function(
              "telegram-webhook",
              "functions/telegram-webhook",
              QUICK,
              new FromHttp("POST", "/telegram"))
          .sendingTo(TELEGRAM_UPDATES)
          .claimingIn(STATE)
          .knowing(WEBHOOK_SECRET);

  private static final Part TELEGRAM_BOT =
      Part.function(
              "telegram-bot",
              "functions/telegram-bot",
              QUICK,
              new FromQueue(TELEGRAM_UPDATES, 5, 8))
          .sendingTo(ORDER_COMMANDS, RECONCILE)
          .saying(List.of(ACCOUNT_OPENED, ACCOUNT_TRADING_STATE_CHANGED))
          .writing(STATE, EVENTS)
          .reading(MARKET)
          .knowing(BOT_TOKEN, STOP_LINK_SECRET)
          .mailing();

  /** Who ended an order stands in its history alone. */
  private static final Part ORDER_CARDS =
      Part.function(
              "order-cards", "functions/telegram-bot", QUICK, new FromQueue(ORDER_NEWS, 5, 16))
          .writing(STATE)
          .reading(EVENTS, MARKET)
          .knowing(BOT_TOKEN)
          .mailing();

  /** A few at a time: of several who hear of one burst, one draws for all. */
  private static final Part ACCOUNT_NEWS_PART =
      Part.function(
              "account-news", "functions/telegram-bot", QUICK, new FromQueue(ACCOUNT_NEWS, 10, 4))
          .writing(STATE)
          .reading(MARKET)
          .knowing(BOT_TOKEN)
          .mailing();

  /** One at a time each, so that nobody's news stands behind another's that has to wait. */
  private static final Part URGENT_NEWS_PART =
      Part.function(
              "urgent-news", "functions/telegram-bot", QUICK, new FromQueue(URGENT_NEWS, 1, 16))
          .writing(STATE)
          .reading(MARKET)
          .knowing(BOT_TOKEN)
          .mailing();

  private static final Part ALARM_NEWS_PART =
      Part.function("alarm-news", "functions/telegram-bot", QUICK, new FromQueue(ALARM_NEWS, 10, 2))
          .notingIn(STATE)
          .knowing(BOT_TOKEN);

  private static final Part DECIDE_ORDER =
      Part.function("decide-order", "functions/trading", SLOW, new FromQueue(ORDER_COMMANDS, 5, 8))
          .sendingTo(ORDER_PLACEMENT, PAPER_ORDERS, RECONCILE)
          .saying(both(both(DECISIONS, CANCELLING), ASKED_OF_ACCOUNTS))
          .writing(STATE, EVENTS, KEYS)
          .reading(MARKET)
          .decrypting();

  private static final Part PLACE_ORDER =
      Part.function("place-order", "functions/trading", SLOW, new FromQueue(ORDER_PLACEMENT, 5, 8))
          .sendingTo(PAPER_ORDERS, RECONCILE)
          .saying(SENDING)
          .writing(STATE, EVENTS)
          .reading(KEYS)
          .decrypting();

  private static final Part EXECUTION_REPORT =
      Part.function(
              "execution-report",
              "functions/trading",
              QUICK,
              new FromQueue(EXECUTION_REPORTS, 10, 8))
          .sendingTo(RECONCILE)
          .saying(EXECUTIONS)
          .writing(STATE, EVENTS);

  private static final Part RECONCILE_PART =
      Part.function(
              "reconcile",
              "functions/trading",
              SLOW,
              new FromQueue(RECONCILE, 5, 4),
              new Every(Duration.ofMinutes(1)))
          .sendingTo(ORDER_COMMANDS, ORDER_PLACEMENT, PAPER_ORDERS, RECONCILE)
          .saying(both(both(ASKING, EXECUTIONS), List.of(ACCOUNT_ANNOUNCED)))
          .writing(STATE, EVENTS)
          .reading(KEYS, MARKET)
          .decrypting();

  private static final Part PUBLISH_EVENTS =
      Part.function(
              "publish-events",
              "functions/trading",
              SLOW,
              new FromStream(EVENTS, OUTBOX_PREFIX, 25),
              new Every(Duration.ofMinutes(1)))
          .writing(EVENTS)
          .publishing();

  private static final Part PROJECT_PORTFOLIO =
      Part.function(
              "project-portfolio",
              "functions/portfolio",
              QUICK,
              new FromQueue(PORTFOLIO_NEWS, 10, 4))
          .writing(STATE);

  private static final Part RISK_MONITOR =
      Part.function("risk-monitor", "functions/portfolio", SLOW, new Every(Duration.ofMinutes(1)))
          .sendingTo(ORDER_COMMANDS)
          .saying(
              List.of(ACCOUNT_RISK_CHANGED, ACCOUNT_TRADING_STATE_CHANGED, ACCOUNT_DIGEST_DRAWN))
          .writing(STATE, EVENTS)
          .reading(MARKET);

  private static final Part API =
      Part.function(
              "api",
              "functions/api",
              WHILE_A_PERSON_WAITS,
              new FromHttp("GET", "/app/link"),
              new FromHttp("GET", "/app/link/link.js"),
              new FromHttp("GET", "/app/link/link.css"),
              new FromHttp("POST", "/app/link"),
              new FromHttp("GET", "/app/pin"),
              new FromHttp("GET", "/app/pin/pin.js"),
              new FromHttp("GET", "/app/pin/pin.css"),
              new FromHttp("POST", "/app/pin"),
              new FromHttp("GET", "/app/inbox"),
              new FromHttp("GET", "/app/inbox/inbox.js"),
              new FromHttp("GET", "/app/inbox/inbox.css"),
              new FromHttp("POST", "/app/inbox"),
              new FromHttp("GET", "/app/stop"),
              new FromHttp("GET", "/app/stop/stop.js"),
              new FromHttp("GET", "/app/stop/stop.css"),
              new FromHttp("POST", "/v1/stop"))
          .sendingTo(RECONCILE, TELEGRAM_UPDATES)
          .saying(
              List.of(
                  ACCOUNT_LINKED,
                  ACCOUNT_KEY_ROTATED,
                  ACCOUNT_OPENED,
                  ACCOUNT_TRADING_STATE_CHANGED,
                  ACCOUNT_PERSON_LIMITS_CHANGED,
                  ACCOUNT_DAY_ZONE_CHANGED))
          .writing(STATE, EVENTS, KEYS)
          .knowing(BOT_TOKEN, STOP_LINK_SECRET)
          .sealing();

  private static final Part FEEDS =
      Part.service("fargate-feeds", "fargate-feeds", new FromQueue(PAPER_ORDERS, 10, 8))
          .sendingTo(EXECUTION_REPORTS, RECONCILE)
          .saying(List.of(BAR_CLOSED, ACCOUNT_ALERT_FIRED))
          .writing(STATE, EVENTS, MARKET)
          .reading(KEYS)
          .decrypting()
          .publishing();

  public static final Topology TOPOLOGY =
      new Topology(
          List.of(
              TELEGRAM_WEBHOOK,
              TELEGRAM_BOT,
              ORDER_CARDS,
              ACCOUNT_NEWS_PART,
              URGENT_NEWS_PART,
              ALARM_NEWS_PART,
              DECIDE_ORDER,
              PLACE_ORDER,
              EXECUTION_REPORT,
              RECONCILE_PART,
              PUBLISH_EVENTS,
              PROJECT_PORTFOLIO,
              RISK_MONITOR,
              API,
              FEEDS),
          List.of(
              TELEGRAM_UPDATES,
              ORDER_COMMANDS,
              ORDER_PLACEMENT,
              PAPER_ORDERS,
              EXECUTION_REPORTS,
              RECONCILE,
              ORDER_NEWS,
              ACCOUNT_NEWS,
              URGENT_NEWS,
              PORTFOLIO_NEWS,
              ALARM_NEWS),
          List.of(STATE, EVENTS, MARKET, KEYS),
          List.of(EXCHANGE_KEYS),
          List.of(BOT_TOKEN, WEBHOOK_SECRET, STOP_LINK_SECRET),
          List.of(
              new Rule("order-news", SHOWN, ORDER_NEWS),
              new Rule("account-news", TOLD, ACCOUNT_NEWS),
              new Rule("urgent-news", URGENT, URGENT_NEWS),
              new Rule(
                  "portfolio-news", List.of(ORDER_FILLED, ACCOUNT_EXTERNAL_FILL), PORTFOLIO_NEWS)),
          List.of(
              new Notice(
                  "patriot-alarm-news",
                  "aws.cloudwatch",
                  "CloudWatch Alarm State Change",
                  ALARM_NEWS)),
          Collections.unmodifiableSet(
              EnumSet.of(
                  ACCOUNT_OPENED,
                  ORDER_REQUESTED,
                  ORDER_APPROVED,
                  ORDER_SUBMITTED,
                  ORDER_NOT_FOUND,
                  ORDER_REPLACE_REQUESTED,
                  ORDER_CANCEL_REQUESTED,
                  ORDER_AMEND_REQUESTED,
                  BAR_CLOSED)));

  private Patriot() {}

  private static List<EventType> both(List<EventType> some, List<EventType> others) {
    var all = EnumSet.copyOf(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
