package io.patriot.aws.news;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Packed;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Bulletins under the person they are for; two days after their last change they go. */
public final class DynamoBulletins implements Bulletins {
  static final Duration KEPT = Duration.ofDays(2);

  private static final String PACKED = "packed";
  private static final String HEADLINE = "headline";
  private static final String NEWS_ID = "newsId";

  /** Beside the keys and the other attributes it leaves the first kilobyte, and is packed. */
  private static final int PLAIN_LENGTH_MAX = 500;

  private static final String SHOWN = "shown";
  private static final String MESSAGE = "messageId";
  private static final String DRAWN_UNTIL = "drawnUntil";

  private final Dynamo dynamo;
  private final Wire wire;
  private final InstantSource clock;

  public DynamoBulletins(Dynamo dynamo, Wire wire, InstantSource clock) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.clock = clock;
  }

  /** A bulletin's news as they are kept. */
  @Serdeable
  record NewsV1(List<OneV1> news) {}

  /** One of them. */
  @Serdeable
  record OneV1(String id, String event) {}

  @Override
  public Optional<Bulletin> find(AccountId account, String name) {
    return dynamo
        .get(dynamo.tables().state(), Keys.bulletin(account, name))
        .map(item -> bulletin(account, name, item));
  }

  @Override
  public List<Bulletin> of(TenantId owner, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(dynamo.tables().state())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", Value.text(Keys.bulletinsOf(owner)), ":prefix", Value.text(Keys.NEWS)));
    return dynamo.query(query, limit).stream().map(item -> bulletin(owner, item)).toList();
  }

  private Bulletin bulletin(TenantId owner, Item item) {
    String named = item.text(Key.SORT).substring(Keys.NEWS.length());
    int end = named.indexOf('#');
    return bulletin(new AccountId(owner, named.substring(0, end)), named.substring(end + 1), item);
  }

  @Override
  public boolean save(Bulletin bulletin) {
    Change condition =
        bulletin.version() == 0
            ? Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ")")
            : Change.of("")
                .onlyIf("#version = :version")
                .name("#version", Item.VERSION)
                .value(":version", Value.number(bulletin.version()));
    return dynamo.putIf(dynamo.tables().state(), item(bulletin.next()), condition).isStored();
  }

  private Item item(Bulletin bulletin) {
    var news =
        new NewsV1(bulletin.items().stream().map(one -> new OneV1(one.id(), one.event())).toList());
    Item begun =
        Item.at(Keys.bulletin(bulletin.account(), bulletin.name()))
            .with(Item.VERSION, bulletin.version())
            .with(SHOWN, bulletin.shown())
            .with(Item.EXPIRES_AT, clock.instant().plus(KEPT).getEpochSecond());
    String text = wire.write(news);
    Item withNews =
        text.length() <= PLAIN_LENGTH_MAX
            ? begun.with(Item.JSON, text)
            : begun.with(PACKED, Packed.EVENTS.pack(text));
    Bulletin.Headline headline = bulletin.headline();
    Item item =
        headline == null
            ? withNews
            : withNews.with(NEWS_ID, headline.id()).with(HEADLINE, headline.text());
    Integer message = bulletin.messageId();
    Item told = message == null ? item : item.with(MESSAGE, message.longValue());
    Instant until = bulletin.drawnUntil();
    return until == null ? told : told.with(DRAWN_UNTIL, until.toEpochMilli());
  }

  private Bulletin bulletin(AccountId account, String name, Item item) {
    return new Bulletin(
        account,
        name,
        item.number(Item.VERSION),
        wire.read(text(item), NewsV1.class).news().stream()
            .map(one -> new Bulletin.Item(one.id(), one.event()))
            .toList(),
        (int) item.number(SHOWN),
        item.findNumber(MESSAGE).map(Math::toIntExact).orElse(null),
        item.findNumber(DRAWN_UNTIL).map(Instant::ofEpochMilli).orElse(null),
        item.find(HEADLINE)
            .map(line -> new Bulletin.Headline(item.text(NEWS_ID), line))
            .orElse(null));
  }

  private static String text(Item item) {
    return item.findBytes(PACKED)
        .map(
            packed ->
                Packed.EVENTS
                    .unpack(packed)
                    .orElseThrow(
                        () -> new UnreadableMessage("news that were not packed here", null)))
        .orElseGet(() -> item.text(Item.JSON));
  }
}
