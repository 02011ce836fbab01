package io.patriot.aws.market;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Value;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The markets that can be traded, kept in memory for a few minutes. They change rarely, so an old
 * list is better than none when the store cannot be asked.
 */
public final class DynamoInstrumentCatalogue implements InstrumentCatalogue {
  static final Duration KEPT = Duration.ofMinutes(5);

  /** An empty list means that no feed has written yet; it will within seconds. */
  static final Duration EMPTY_KEPT = Duration.ofSeconds(2);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final int INSTRUMENTS_MAX = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(DynamoInstrumentCatalogue.class);

  private final Dynamo dynamo;
  private final Wire wire;
  private final String venue;
  private final InstantSource clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Known known;

  public DynamoInstrumentCatalogue(Dynamo dynamo, Wire wire, String venue, InstantSource clock) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.venue = venue;
    this.clock = clock;
  }

  /** What was read, and until when it need not be read again. */
  private record Known(SortedMap<Symbol, Instrument> instruments, Instant until) {}

  @Override
  public Optional<Instrument> find(Symbol symbol) {
    return Optional.ofNullable(known().instruments().get(symbol));
  }

  @Override
  public List<Instrument> all() {
    return List.copyOf(known().instruments().values());
  }

  private Known known() {
    Known now = known;
    if (now == null) {
      return firstLoad();
    }
    if (clock.instant().isBefore(now.until()) || !loading.tryLock()) {
      return now; // somebody else is reading it anew
    }
    try {
      return refreshed(now);
    } finally {
      loading.unlock();
    }
  }

  private Known firstLoad() {
    loading.lock();
    try {
      Known meanwhile = known;
      return meanwhile != null ? meanwhile : loaded();
    } finally {
      loading.unlock();
    }
  }

  private Known refreshed(Known old) {
    try {
      return loaded();
    } catch (StoreUnavailable e) {
      LOG.atWarn().setCause(e).log("instruments.refresh.failed");
      var kept = new Known(old.instruments(), clock.instant().plus(RETRY_AFTER));
      known = kept;
      return kept;
    }
  }

  private Known loaded() {
    var instruments = new TreeMap<Symbol, Instrument>();
    for (Item item : query()) {
      Instrument instrument = wire.read(item.text(Item.JSON), InstrumentV1.class).toDomain();
      instruments.put(instrument.symbol(), instrument);
    }
    Duration keep = instruments.isEmpty() ? EMPTY_KEPT : KEPT;
    var read = new Known(instruments, clock.instant().plus(keep));
    known = read;
    return read;
  }

  private List<Item> query() {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(dynamo.tables().market())
            .keyConditionExpression("pk = :venue AND begins_with(sk, :instrument)")
            .expressionAttributeValues(
                Map.of(
                    ":venue", Value.text(Keys.market(venue)),
                    ":instrument", Value.text(Keys.INSTRUMENT))),
        INSTRUMENTS_MAX);
  }
}
