package io.patriot.feeds.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.feeds.live.PrivateFeeds;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceWiringTest {
  @Test
  void aFeedThatHearsLinkedAccountsHasEverythingItNeedsByItself() {
    try (ApplicationContext context =
        started(Map.of("patriot.venues.binance", "true", "patriot.binance", "testnet"))) {
      assertThat(context.findBean(PrivateFeeds.class)).isPresent();
      assertThat(context.getBean(BinanceHost.class)).isEqualTo(new BinanceHost.Testnet());
    }
  }

  @Test
  void aFeedOfPaperAloneHearsNobodysAccount() {
    try (ApplicationContext context = started(Map.of())) {
      assertThat(context.findBean(PrivateFeeds.class)).isEmpty();
    }
  }

  private static ApplicationContext started(Map<String, Object> properties) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environments(FeedsService.ENVIRONMENT)
            .properties(properties)
            .build();
    context.registerSingleton(
        QueueUrls.class,
        new QueueUrls(Map.of("paper-orders", "a", "execution-reports", "b", "reconcile", "c")));
    context.registerSingleton(AwsSettings.class, AwsSettings.of("eu-central-1"));
    return context.start();
  }
}
