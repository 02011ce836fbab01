package io.patriot.aws.trading;

import static io.patriot.testkit.AccountExamples.aPaperBook;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.order.Commit;
import io.patriot.application.order.RecordedEvent;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is written is read back as it was, to the last digit and nanosecond. */
final class StoredStatesTest {
  private final StateItems states = new StateItems(LocalCloud.WIRE, new Heads());
  private final EventRecords records = new EventRecords(LocalCloud.WIRE);

  @Property(tries = 200)
  void everyStateOfAnyHistoryIsReadBackAsItWas(@ForAll long seed) {
    List<Commit> commits = new RandomHistory(seed).commits();

    assertThat(commits).isNotEmpty();
    for (Commit commit : commits) {
      assertThat(states.order(states.item(commit.order(), Sealed.NONE))).isEqualTo(commit.order());
      AccountBook book = commit.book();
      if (book != null) {
        assertThat(states.book(states.item(book, Sealed.NONE))).isEqualTo(book);
      }
      List<EventEnvelope> envelopes = records.of(commit);
      assertThat(envelopes.stream().map(this::overTheWire).map(RecordedEvent::event).toList())
          .isEqualTo(commit.events());
    }
  }

  @Property(tries = 200)
  void theBooksVersionsInTheEventsHaveNoGap(@ForAll long seed) {
    long expected = 1;
    for (Commit commit : new RandomHistory(seed).commits()) {
      for (EventEnvelope event : records.of(commit)) {
        Long made = event.accountVersion();
        if (made != null) {
          expected++;
          assertThat(made).isEqualTo(expected);
        }
      }
      AccountBook book = commit.book();
      if (book != null) {
        assertThat(expected).isEqualTo(book.version());
      }
    }
  }

  @Example
  void aBookThatTakesASecondKilobyteIsPackedAndOneOfBeforeIsStillRead() {
    AccountBook small = aPaperBook();
    AccountBook large = aLargeBook();
    String text = StoredForm.of(LocalCloud.WIRE, large);

    assertThat(states.item(small, Sealed.NONE).find(Item.JSON))
        .contains(StoredForm.of(LocalCloud.WIRE, small));
    Item packed = states.item(large, Sealed.NONE);
    assertThat(packed.find(Item.JSON)).isEmpty();
    assertThat(packed.bytes("packed").length).isLessThan(text.length() / 2);
    assertThat(BookText.of(packed)).isEqualTo(text);
    assertThat(states.book(packed)).isEqualTo(large);
    Item before =
        Item.at(Keys.book(large.account()))
            .with(Item.VERSION, large.version())
            .with(Item.JSON, text)
            .with("seal", new byte[0]);
    assertThat(BookText.of(before)).isEqualTo(text);
  }

  @Example
  void aPackedBookThatSomebodyChangedIsNotRead() {
    Item packed = states.item(aLargeBook(), Sealed.NONE);
    byte[] bytes = packed.bytes("packed");
    bytes[bytes.length / 2] ^= 1;

    assertThatThrownBy(() -> BookText.of(packed.with("packed", bytes)))
        .isInstanceOf(UnreadableMessage.class);
  }

  private static AccountBook aLargeBook() {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(RandomHistory::new)
        .flatMap(history -> history.commits().stream())
        .map(Commit::book)
        .filter(Objects::nonNull)
        .filter(book -> StoredForm.of(LocalCloud.WIRE, book).length() > 1_000)
        .findFirst()
        .orElseThrow();
  }

  @Example
  void limitsToComeAreReadBackAsTheyWere() {
    var waiting =
        new LimitSchedule(
            RiskProfile.MEDIUM.limits(Asset.USDT),
            Optional.of(
                new LimitSchedule.ToCome(
                    RiskProfile.HIGH.limits(Asset.USDT, true), NOON.plusNanos(1))));
    var together = new PersonLimits(waiting, new TreeSet<>(List.of("binance-a", "binance-b")));
    AccountBook book =
        aPaperBook()
            .after(new AccountEvent.LimitsChanged(waiting))
            .after(new AccountEvent.PersonLimitsChanged(together));

    assertThat(states.book(states.item(book, Sealed.NONE))).isEqualTo(book);
  }

  @Example
  void aBookThatWasStoredBeforeThereWereLimitsHasThoseOfTheMiddle() {
    AccountBook book = aPaperBook();
    Item item = states.item(book, Sealed.NONE);
    String old = item.text(Item.JSON).replaceAll(",\"budget\":\\{.*", "}");

    assertThat(old).doesNotContain("budget").endsWith("}");
    assertThat(states.book(item.with(Item.JSON, old))).isEqualTo(book);
  }

  private RecordedEvent overTheWire(EventEnvelope envelope) {
    String json = LocalCloud.WIRE.write(envelope);
    return records.read(LocalCloud.WIRE.read(json, EventEnvelope.class));
  }
}
