package io.patriot.aws.trading;

import static io.patriot.testkit.AccountExamples.aPaperBook;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Commit;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Packed;
import io.patriot.domain.account.AccountBook;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is packed comes out as it went in, and bytes that nobody packed come out as nothing. */
final class PackedTest {
  @Property(tries = 500)
  void anyTextComesOutAsItWentIn(@ForAll String text) {
    assertThat(Packed.DECISIONS.unpack(Packed.DECISIONS.pack(text))).contains(text);
  }

  @Property(tries = 500)
  void bytesThatNobodyPackedComeOutAsNothing(@ForAll byte[] bytes) {
    assertThat(Packed.DECISIONS.unpack(bytes)).isEmpty();
  }

  @Property(tries = 3_000)
  void bytesThatWereChangedOrCutOffNeverComeOutAsAnotherText(@ForAll long seed) {
    var dice = new Random(seed);
    String text = aBook(seed);
    byte[] packed = Packed.DECISIONS.pack(text);

    byte[] cut = Arrays.copyOf(packed, dice.nextInt(packed.length));
    assertThat(Packed.DECISIONS.unpack(cut)).isEmpty();
    packed[dice.nextInt(packed.length)] ^= (byte) (1 << dice.nextInt(8));
    assertThat(Packed.DECISIONS.unpack(packed).orElse(text)).isEqualTo(text);
  }

  @Example
  void aBookTakesLessThanAThirdOfItsText() {
    String text = aBook(5);

    assertThat(Packed.DECISIONS.pack(text).length).isLessThan(text.length() / 3);
  }

  private static String aBook(long seed) {
    AccountBook book =
        new RandomHistory(seed)
            .commits().stream()
                .map(Commit::book)
                .filter(Objects::nonNull)
                .reduce(aPaperBook(), (_, last) -> last);
    return LocalCloud.WIRE.write(AccountBookV1.of(book));
  }
}
