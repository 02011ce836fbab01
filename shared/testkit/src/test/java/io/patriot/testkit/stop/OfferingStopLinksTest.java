package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.application.stop.OfferStopLink.Offered;
import io.patriot.application.stop.StopLink;
import io.patriot.application.stop.StopLinks;
import io.patriot.application.stop.StopTokens;
import io.patriot.domain.account.TenantId;
import io.patriot.testkit.HandTurnedClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person has one link that is good, the newest. */
class OfferingStopLinksTest {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final StopTokens tokens = new StopTokens(CurrentSecret.of(Secret.of("ours")));
  private final InMemoryStopLinks links = new InMemoryStopLinks();
  private final OfferStopLink offer = new OfferStopLink(links, tokens, clock);

  @Test
  void whoAsksAgainIsGivenTheSame() {
    Offered first = offer.current(TENANT, "link-1");

    assertThat(offer.current(TENANT, "link-2")).isEqualTo(first);
    assertThat(first.link()).isEqualTo(new StopLink(1, clock.instant(), "link-1"));
    assertThat(tokens.read(first.token())).contains(new StopTokens.Claim(TENANT, 1));
  }

  @Test
  void anotherTakesItsPlaceOnceForEachRequest() {
    offer.current(TENANT, "link-1");

    Offered second = offer.another(TENANT, "link-2");
    assertThat(second.link().version()).isEqualTo(2);
    assertThat(offer.another(TENANT, "link-2")).as("delivered again").isEqualTo(second);
    assertThat(offer.another(TENANT, "link-3").link().version()).isEqualTo(3);
  }

  @Test
  void whoHasNoneYetMayAskForAnother() {
    assertThat(offer.another(TENANT, "link-1").link().version()).isEqualTo(1);
  }

  @Test
  void whoIsOvertakenGoesOnFromThere() {
    var overtaken = new OfferStopLink(overtakenOnce(), tokens, clock);

    assertThat(overtaken.another(TENANT, "link-9").link().version()).isEqualTo(2);
  }

  @Test
  void aStoreThatNeverTakesItIsNoLink() {
    var never =
        new OfferStopLink(
            new StopLinks() {
              @Override
              public Optional<StopLink> find(TenantId tenant) {
                return Optional.empty();
              }

              @Override
              public boolean save(TenantId tenant, StopLink link) {
                return false;
              }
            },
            tokens,
            clock);

    assertThatThrownBy(() -> never.current(TENANT, "link-1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> never.another(TENANT, "link-1"))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Somebody else's is saved between our looking and our saving, once. */
  private StopLinks overtakenOnce() {
    return new StopLinks() {
      private boolean overtaken;

      @Override
      public Optional<StopLink> find(TenantId tenant) {
        return links.find(tenant);
      }

      @Override
      public boolean save(TenantId tenant, StopLink link) {
        if (!overtaken) {
          overtaken = true;
          links.save(tenant, new StopLink(1, clock.instant(), "somebody-else"));
        }
        return links.save(tenant, link);
      }
    };
  }
}
