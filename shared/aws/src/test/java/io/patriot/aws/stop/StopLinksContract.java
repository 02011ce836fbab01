package io.patriot.aws.stop;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.stop.StopLink;
import io.patriot.application.stop.StopLinks;
import io.patriot.domain.account.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of stop links promises. */
abstract class StopLinksContract {
  private static final StopLink FIRST = new StopLink(1, NOON, "link-7");
  private static final StopLink SECOND = new StopLink(2, NOON.plusNanos(7), "link-8");

  private StopLinks links = empty();

  abstract StopLinks empty();

  @BeforeEach
  void begin() {
    links = empty();
  }

  @Test
  void theNewestIsKeptAsItIs() {
    assertThat(links.find(TENANT)).isEmpty();

    assertThat(links.save(TENANT, FIRST)).isTrue();
    assertThat(links.find(TENANT)).contains(FIRST);
    assertThat(links.save(TENANT, SECOND)).isTrue();
    assertThat(links.find(TENANT)).contains(SECOND);
  }

  @Test
  void ofTwoWhoRenewItOneWins() {
    links.save(TENANT, FIRST);

    assertThat(links.save(TENANT, FIRST)).isFalse();
    assertThat(links.save(TENANT, SECOND)).isTrue();
    assertThat(links.save(TENANT, SECOND)).isFalse();
  }

  @Test
  void onesLinkIsNotAnothers() {
    links.save(TENANT, FIRST);

    assertThat(links.find(new TenantId("tg-9"))).isEmpty();
  }
}
