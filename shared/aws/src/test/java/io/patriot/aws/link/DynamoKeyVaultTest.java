package io.patriot.aws.link;

import static io.patriot.aws.link.ExampleLinks.BENS;
import static io.patriot.aws.link.ExampleLinks.MAIN;
import static io.patriot.aws.link.ExampleLinks.OTHER;
import static io.patriot.aws.link.ExampleLinks.aCredential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault.Opening;
import io.patriot.application.link.SealedKey;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountId;
import io.patriot.testkit.HandTurnedClock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A key opens for its account and its version, and for nothing else. */
final class DynamoKeyVaultTest {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final Dynamo dynamo = LocalCloud.freshTables();
  private final DynamoKeyVault vault = vault();

  @Test
  void aKeyComesBackAsItWasAndIsWipedAfterwards() {
    keep(MAIN, 1, "a");
    var seen = new ArrayList<Credential>();

    assertThat(revealed(vault, MAIN)).isEqualTo("test-key-of-nobody-a test-secret-of-nobody-a");
    vault.open(MAIN, seen::add);

    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().apiKey().isWiped()).isTrue();
    assertThat(seen.getFirst().apiSecret().isWiped()).isTrue();
    assertThatThrownBy(() -> seen.getFirst().apiSecret().reveal())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theKeyIsWipedAlsoWhenTheActFails() {
    keep(MAIN, 1, "a");
    var seen = new ArrayList<Credential>();

    assertThatThrownBy(
            () ->
                vault.open(
                    MAIN,
                    credential -> {
                      seen.add(credential);
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");

    assertThat(seen.getFirst().apiKey().isWiped()).isTrue();
  }

  @Test
  void withoutALinkThereIsNoKey() {
    assertThat(vault.open(MAIN, _ -> "x")).isInstanceOf(Opening.NoKey.class);
  }

  @Test
  void itemsMovedToAnotherAccountOpenForNobody() {
    keep(MAIN, 1, "a");
    for (AccountId thief : List.of(OTHER, BENS)) {
      move(dynamo.tables().state(), MAIN, thief);
      move(dynamo.tables().keys(), MAIN, thief);

      assertThat(vault().open(thief, _ -> "x")).isInstanceOf(Opening.Unreadable.class);
    }
  }

  @Test
  void itemsSwappedOneByOneBetweenTwoAccountsOpenForNobody() {
    keep(MAIN, 1, "a");
    keep(BENS, 1, "b");
    Item bens = item(dynamo.tables().keys(), BENS);
    move(dynamo.tables().keys(), MAIN, BENS);
    put(dynamo.tables().keys(), MAIN, bens);
    assertThat(vault().open(MAIN, _ -> "x")).isInstanceOf(Opening.Unreadable.class);
    assertThat(vault().open(BENS, _ -> "x")).isInstanceOf(Opening.Unreadable.class);

    move(dynamo.tables().keys(), BENS, MAIN);
    put(dynamo.tables().keys(), BENS, bens);
    Item bensSealed = item(dynamo.tables().state(), BENS);
    put(dynamo.tables().state(), MAIN, bensSealed);
    assertThat(vault().open(MAIN, _ -> "x")).isInstanceOf(Opening.Unreadable.class);
    assertThat(revealed(vault(), BENS)).contains("nobody-b");
  }

  @Test
  void anOlderKeyThatIsPutBackAsTheNewestOpensForNobody() {
    keep(MAIN, 1, "old");
    Item sealed = item(dynamo.tables().state(), MAIN);
    Item wrapped = item(dynamo.tables().keys(), MAIN);
    keep(MAIN, 2, "new");
    put(dynamo.tables().state(), MAIN, sealed.with("keyVersion", 2));
    put(dynamo.tables().keys(), MAIN, wrapped.with("keyVersion", 2));

    assertThat(vault().open(MAIN, _ -> "x")).isInstanceOf(Opening.Unreadable.class);
  }

  @Test
  void everyChangedByteIsNoticed() {
    keep(MAIN, 1, "a");
    Item sealed = item(dynamo.tables().state(), MAIN);
    byte[] content = sealed.bytes("sealed");
    for (int at = 0; at < content.length; at++) {
      byte[] changed = content.clone();
      changed[at] ^= 1;
      put(dynamo.tables().state(), MAIN, sealed.with("sealed", changed));
      assertThat(vault.open(MAIN, _ -> "x")).isInstanceOf(Opening.Unreadable.class);
    }
  }

  @Test
  void afterShreddingTheBackupOpensForNobody() {
    keep(MAIN, 1, "a");
    Item backup = item(dynamo.tables().state(), MAIN);
    assertThat(revealed(vault, MAIN)).isNotEmpty();

    vault.shred(MAIN);
    vault.shred(MAIN);
    assertThat(vault.open(MAIN, _ -> "x")).isInstanceOf(Opening.NoKey.class);

    put(dynamo.tables().state(), MAIN, backup);
    assertThat(vault.open(MAIN, _ -> "x")).isInstanceOf(Opening.NoKey.class);
    keep(BENS, 1, "b");
    move(dynamo.tables().keys(), BENS, MAIN);
    assertThat(vault.open(MAIN, _ -> "x")).isInstanceOf(Opening.Unreadable.class);
  }

  @Test
  void theSameKeySealedAgainLooksDifferentEachTime() {
    Set<SealedKey.Bytes> seen = new LinkedHashSet<>();
    for (int i = 0; i < 100; i++) {
      SealedKey key = vault.seal(MAIN, 1, aCredential("a"));
      assertThat(seen.add(key.sealed())).isTrue();
      assertThat(seen.add(key.wrapped())).isTrue();
      assertThat(new String(key.sealed().toArray(), StandardCharsets.ISO_8859_1))
          .doesNotContain("nobody");
    }
  }

  @Test
  void aDataKeyIsAskedOfKmsOnceInFiveMinutes() {
    keep(MAIN, 1, "a");
    DynamoKeyVault fresh = vault();
    long before = decrypts();

    for (int i = 0; i < 5; i++) {
      assertThat(revealed(fresh, MAIN)).contains("nobody-a");
    }
    assertThat(decrypts() - before).isEqualTo(1);

    clock.advance(DataKeys.REMEMBERED);
    assertThat(revealed(fresh, MAIN)).contains("nobody-a");
    assertThat(decrypts() - before).isEqualTo(2);
  }

  private static long decrypts() {
    return LocalCloud.counter().total().getOrDefault("Kms.Decrypt", 0L);
  }

  private DynamoKeyVault vault() {
    return new DynamoKeyVault(
        dynamo, LocalCloud.clients().kms(), LocalCloud.MASTER_KEY, clock, new SecureRandom());
  }

  private void keep(AccountId account, int version, String mark) {
    SealedKey key = vault.seal(account, version, aCredential(mark));
    dynamo.putAll(dynamo.tables().state(), List.of(KeyItems.sealed(key)));
    dynamo.putAll(dynamo.tables().keys(), List.of(KeyItems.wrapped(key)));
  }

  private static String revealed(DynamoKeyVault vault, AccountId account) {
    return switch (vault.open(
        account, one -> one.apiKey().reveal() + " " + one.apiSecret().reveal())) {
      case Opening.Done<String>(var both) -> both;
      case Opening.NoKey<String> _ -> throw new AssertionError("no key");
      case Opening.Unreadable<String> _ -> throw new AssertionError("unreadable");
    };
  }

  private Item item(String table, AccountId account) {
    return dynamo.get(table, Keys.exchangeKey(account)).orElseThrow();
  }

  private void move(String table, AccountId from, AccountId to) {
    put(table, to, item(table, from));
  }

  private void put(String table, AccountId to, Item item) {
    Key key = Keys.exchangeKey(to);
    dynamo.putAll(table, List.of(item.with(Key.PARTITION, key.partition())));
  }
}
