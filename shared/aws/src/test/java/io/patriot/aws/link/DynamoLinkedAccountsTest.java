package io.patriot.aws.link;

import static io.patriot.aws.link.ExampleLinks.ANNA;
import static io.patriot.aws.link.ExampleLinks.BEN;
import static io.patriot.aws.link.ExampleLinks.BENS;
import static io.patriot.aws.link.ExampleLinks.MAIN;
import static io.patriot.aws.link.ExampleLinks.aCredential;
import static io.patriot.aws.link.ExampleLinks.again;
import static io.patriot.aws.link.ExampleLinks.disabled;
import static io.patriot.aws.link.ExampleLinks.linked;
import static io.patriot.aws.link.ExampleLinks.rotated;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.KeyVault.Opening;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts.Adding;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.testkit.HandTurnedClock;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Account, key and event go in together, five for each person, each name once. */
final class DynamoLinkedAccountsTest {
  private final Dynamo dynamo = LocalCloud.freshTables();
  private final DynamoLinkedAccounts accounts = new DynamoLinkedAccounts(dynamo, LocalCloud.WIRE);
  private final DynamoKeyVault vault =
      new DynamoKeyVault(
          dynamo,
          LocalCloud.clients().kms(),
          LocalCloud.MASTER_KEY,
          HandTurnedClock.atNoon(),
          new SecureRandom());

  @Test
  void aLinkedAccountComesBackAsItWasWithItsKey() {
    assertThat(add(MAIN)).isEqualTo(Adding.ADDED);

    assertThat(accounts.find(MAIN)).contains(linked(MAIN).after());
    assertThat(accounts.all(ANNA)).containsExactly(linked(MAIN).after());
    assertThat(vault.open(MAIN, one -> one.apiKey().reveal()))
        .isEqualTo(new Opening.Done<>("test-key-of-nobody-" + MAIN.name()));
    assertThat(outbox(MAIN)).hasSize(1).first().asString().contains("trading.Account.Linked.v1");
  }

  @Test
  void oneTenantNeverSeesAnothers() {
    add(MAIN);

    assertThat(accounts.find(BENS)).isEmpty();
    assertThat(accounts.all(BEN)).isEmpty();
    assertThat(vault.open(BENS, _ -> "x")).isInstanceOf(Opening.NoKey.class);
  }

  @Test
  void theStreamsKeeperFindsEverybodysActiveAccounts() {
    add(MAIN);
    add(BENS);

    assertThat(accounts.everyActive("binance")).containsExactlyInAnyOrder(MAIN, BENS);
    assertThat(accounts.everyActive("bybit")).isEmpty();
  }

  @Test
  void aNameIsUsedOnceAndTheFirstKeyStays() {
    add(MAIN);

    assertThat(accounts.add(linked(MAIN), vault.seal(MAIN, 1, aCredential("second"))))
        .isEqualTo(Adding.NAME_TAKEN);
    assertThat(vault.open(MAIN, one -> one.apiKey().reveal()))
        .isEqualTo(new Opening.Done<>("test-key-of-nobody-" + MAIN.name()));
  }

  @Test
  void fiveAreLinkedAndNoMoreHoweverManyTryAtOnce() throws Exception {
    var tries = new ArrayList<Callable<Adding>>();
    for (int i = 0; i < 12; i++) {
      var account = new AccountId(ANNA, "binance-a" + i);
      tries.add(() -> add(account));
    }
    var results = new ArrayList<Adding>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Adding> one : threads.invokeAll(tries)) {
        results.add(one.get());
      }
    }

    assertThat(results).filteredOn(Adding.ADDED::equals).hasSize(5);
    assertThat(results).filteredOn(Adding.TOO_MANY::equals).hasSize(7);
    assertThat(accounts.all(ANNA)).hasSize(5);
  }

  @Test
  void aKeyIsReplacedInOneStepAndOnlyByWhoKnewTheOldOne() {
    add(MAIN);
    LinkedAccount first = linked(MAIN).after();

    assertThat(accounts.replaceKey(rotated(first), vault.seal(MAIN, 2, aCredential("new"))))
        .isTrue();
    assertThat(accounts.replaceKey(rotated(first), vault.seal(MAIN, 2, aCredential("late"))))
        .isFalse();

    assertThat(accounts.find(MAIN)).contains(rotated(first).after());
    assertThat(vault.open(MAIN, one -> one.apiKey().reveal()))
        .isEqualTo(new Opening.Done<>("test-key-of-nobody-new"));
    assertThat(outbox(MAIN)).hasSize(2);
  }

  @Test
  void aDisabledAccountStaysOnRecordAndMakesItsPlaceFree() {
    for (int i = 0; i < 5; i++) {
      add(new AccountId(ANNA, "binance-a" + i));
    }
    var one = new AccountId(ANNA, "binance-a0");
    LinkedAccount before = accounts.find(one).orElseThrow();

    assertThat(accounts.disable(disabled(before))).isTrue();
    assertThat(accounts.disable(disabled(before))).isFalse();

    assertThat(accounts.find(one).orElseThrow().isActive()).isFalse();
    assertThat(add(one)).isEqualTo(Adding.NAME_TAKEN);
    assertThat(add(new AccountId(ANNA, "binance-b"))).isEqualTo(Adding.ADDED);
    assertThat(add(new AccountId(ANNA, "binance-c"))).isEqualTo(Adding.TOO_MANY);
  }

  @Test
  void aDisabledAccountIsLinkedAgainUnderItsNameIfThereIsAPlace() {
    for (int i = 0; i < 5; i++) {
      add(new AccountId(ANNA, "binance-a" + i));
    }
    var one = new AccountId(ANNA, "binance-a0");
    accounts.disable(disabled(accounts.find(one).orElseThrow()));
    add(MAIN);
    LinkStep step = again(accounts.find(one).orElseThrow());
    assertThat(accounts.again(step, vault.seal(one, 2, aCredential("new"))))
        .isEqualTo(Adding.TOO_MANY);
    accounts.disable(disabled(accounts.find(MAIN).orElseThrow()));

    assertThat(accounts.again(step, vault.seal(one, 2, aCredential("new"))))
        .isEqualTo(Adding.ADDED);
    assertThat(accounts.again(step, vault.seal(one, 2, aCredential("late"))))
        .isEqualTo(Adding.NAME_TAKEN);

    assertThat(accounts.find(one)).contains(step.after());
    assertThat(accounts.everyActive("binance")).contains(one).doesNotContain(MAIN);
    assertThat(vault.open(one, it -> it.apiKey().reveal()))
        .isEqualTo(new Opening.Done<>("test-key-of-nobody-new"));
  }

  private Adding add(AccountId account) {
    return accounts.add(linked(account), vault.seal(account, 1, aCredential(account.name())));
  }

  private List<String> outbox(AccountId account) {
    String shard = Keys.outbox(account, io.patriot.testkit.OrderExamples.NOON, "x", 1).partition();
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().events())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Value.text(shard))),
            10)
        .stream()
        .map((Item item) -> OutboxText.read(item.text("events")))
        .toList();
  }
}
