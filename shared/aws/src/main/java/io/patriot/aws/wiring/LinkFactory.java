package io.patriot.aws.wiring;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkTickets;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.Rates;
import io.patriot.application.order.Comparisons;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.KnownSettings;
import io.patriot.aws.AwsClients;
import io.patriot.aws.link.DynamoKeyVault;
import io.patriot.aws.link.DynamoLinkTickets;
import io.patriot.aws.link.DynamoLinkedAccounts;
import io.patriot.aws.link.DynamoRates;
import io.patriot.aws.risk.DynamoRiskWatches;
import io.patriot.aws.setting.DynamoAccountOutcomes;
import io.patriot.aws.setting.DynamoKnownSettings;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.trading.DynamoComparisons;
import io.patriot.events.Wire;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What linked exchange accounts, and what was asked of them, are kept in. */
@Factory
final class LinkFactory {
  /** The one master key; the topology names it too. */
  private static final String MASTER_KEY = "alias/patriot-exchange-keys";

  @Singleton
  KeyVault keyVault(Dynamo dynamo, AwsClients clients, InstantSource clock, FreshDice dice) {
    return new DynamoKeyVault(dynamo, clients.kms(), MASTER_KEY, clock, dice);
  }

  @Singleton
  LinkedAccounts linkedAccounts(Dynamo dynamo, Wire wire) {
    return new DynamoLinkedAccounts(dynamo, wire);
  }

  @Singleton
  RiskWatches riskWatches(Dynamo dynamo, Wire wire) {
    return new DynamoRiskWatches(dynamo, wire);
  }

  @Singleton
  AccountOutcomes accountOutcomes(Dynamo dynamo, Wire wire) {
    return new DynamoAccountOutcomes(dynamo, wire);
  }

  @Singleton
  KnownSettings knownSettings(Dynamo dynamo, Wire wire) {
    return new DynamoKnownSettings(dynamo, wire);
  }

  @Singleton
  Comparisons comparisons(Dynamo dynamo, Wire wire) {
    return new DynamoComparisons(dynamo, wire);
  }

  @Singleton
  LinkTickets linkTickets(Dynamo dynamo) {
    return new DynamoLinkTickets(dynamo);
  }

  @Singleton
  Rates rates(Dynamo dynamo) {
    return new DynamoRates(dynamo);
  }
}
