package io.patriot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.events.EventType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopologyTest {
  private final Topology topology = Patriot.TOPOLOGY;

  @Test
  void everyPartHasAnOwnNameAndSomethingThatMakesItRun() {
    assertThat(topology.parts()).extracting(Part::name).doesNotHaveDuplicates();
    assertThat(topology.parts()).allSatisfy(part -> assertThat(part.triggers()).isNotEmpty());
  }

  @Test
  void everyQueueIsHeardByOnePartAndFedBySomebody() {
    for (Queue queue : topology.queues()) {
      assertThat(hearers(queue)).as("hearers of %s", queue.name()).hasSize(1);
      boolean sent = topology.parts().stream().anyMatch(part -> part.sendsTo().contains(queue));
      boolean ruled = topology.rules().stream().anyMatch(rule -> rule.queue().equals(queue));
      boolean noticed =
          topology.notices().stream().anyMatch(notice -> notice.queue().equals(queue));
      assertThat(sent || ruled || noticed).as("somebody feeds %s", queue.name()).isTrue();
    }
  }

  @Test
  void nobodyHearsOrFeedsAQueueOrTableThatIsNotThere() {
    for (Part part : topology.parts()) {
      assertThat(topology.queues()).containsAll(part.sendsTo());
      assertThat(topology.tables()).containsAll(part.tables().keySet());
      for (Trigger trigger : part.triggers()) {
        if (trigger instanceof Trigger.FromQueue(var queue, var _, var _)) {
          assertThat(topology.queues()).contains(queue);
        }
      }
    }
  }

  @Test
  void everyEventSaidIsHeardOrMarkedAuditOnly() {
    Set<EventType> heard = heard();
    for (EventType event : said()) {
      assertThat(heard.contains(event) || topology.auditOnly().contains(event))
          .as("%s is heard or audit-only", event.wireName())
          .isTrue();
    }
    assertThat(topology.auditOnly())
        .as("audit-only means unheard")
        .doesNotContainAnyElementsOf(heard);
  }

  @Test
  void nobodyHearsWhatNobodySays() {
    assertThat(said()).containsAll(heard());
  }

  @Test
  void everyFifoNamesItsOrderingKeyAndBusRulesFeedNone() {
    for (Queue queue : topology.queues()) {
      assertThat(queue.isFifo()).isEqualTo(queue.physicalName().endsWith(".fifo"));
    }
    assertThat(topology.rules()).allSatisfy(rule -> assertThat(rule.queue().isFifo()).isFalse());
  }

  @Test
  void aMessageStaysOutOfSightTwiceAsLongAsItsHearerMayRun() {
    for (Part part : topology.parts()) {
      if (part.kind() == Part.Kind.SERVICE) {
        continue; // a service extends the sight of what it works on by itself
      }
      for (Trigger trigger : part.triggers()) {
        if (trigger instanceof Trigger.FromQueue(var queue, var _, var _)) {
          assertThat(queue.visibility())
              .as(queue.name())
              .isGreaterThanOrEqualTo(part.timeLimit().multipliedBy(2));
        }
      }
    }
  }

  @Test
  void whoStoresEventsMayWriteThem() {
    for (Part part : topology.parts()) {
      if (!part.says().isEmpty() && part.kind() == Part.Kind.FUNCTION) {
        assertThat(part.tables().get(Patriot.EVENTS)).as(part.name()).isEqualTo(Access.READ_WRITE);
      }
    }
  }

  @Test
  void onlyTradingMayDecryptAndWhoSealsMayNot() {
    assertThat(topology.parts())
        .filteredOn(Part::decrypts)
        .allSatisfy(part -> assertThat(part.folder()).isIn("functions/trading", "fargate-feeds"));
    assertThat(topology.parts())
        .filteredOn(Part::seals)
        .allSatisfy(part -> assertThat(part.decrypts()).isFalse())
        .extracting(Part::name)
        .containsExactly("api");
  }

  @Test
  void onlyWhoSpeaksToPeopleMaySendThemLetters() {
    assertThat(topology.parts())
        .filteredOn(Part::mails)
        .extracting(Part::name)
        .containsExactly("telegram-bot", "order-cards", "account-news", "urgent-news");
  }

  @Test
  void wrappedKeysAreSeenOnlyByThoseWhoSealOrDecrypt() {
    assertThat(topology.parts())
        .filteredOn(part -> part.tables().containsKey(Patriot.KEYS))
        .allSatisfy(part -> assertThat(part.seals() || part.decrypts()).isTrue());
  }

  @Test
  void theWebhookMayClaimAnUpdateAndSendToOneQueueAndNoMore() {
    Part webhook = topology.part("telegram-webhook");
    assertThat(webhook.tables()).containsExactly(Map.entry(Patriot.STATE, Access.CLAIM));
    assertThat(webhook.sendsTo()).containsExactly(Patriot.TELEGRAM_UPDATES);
    assertThat(webhook.secrets()).containsExactly(Patriot.WEBHOOK_SECRET);
    assertThat(webhook.publishes() || webhook.seals() || webhook.decrypts()).isFalse();
  }

  @Test
  void whoTellsAlarmsMayNoteThemAndSpeakAndNoMore() {
    Part teller = topology.part("alarm-news");
    assertThat(teller.tables()).containsExactly(Map.entry(Patriot.STATE, Access.NOTE));
    assertThat(teller.sendsTo()).isEmpty();
    assertThat(teller.says()).isEmpty();
    assertThat(teller.secrets()).containsExactly(Patriot.BOT_TOKEN);
    assertThat(teller.publishes() || teller.seals() || teller.decrypts()).isFalse();
  }

  @Test
  void aNoticeHasAQueueOfItsOwnThatKeepsNoOrder() {
    for (Notice notice : topology.notices()) {
      assertThat(notice.queue().isFifo()).isFalse();
      assertThat(topology.rules()).noneMatch(rule -> rule.queue().equals(notice.queue()));
      assertThat(topology.parts()).noneMatch(part -> part.sendsTo().contains(notice.queue()));
      assertThat(topology.hearer(notice.queue()).name()).isEqualTo(notice.queue().name());
    }
  }

  @Test
  void everySecretIsKnownToSomebodyAndNobodyWhoOpensKeysKnowsOne() {
    for (Part part : topology.parts()) {
      assertThat(topology.secrets()).containsAll(part.secrets());
      assertThat(part.decrypts() && !part.secrets().isEmpty()).as(part.name()).isFalse();
    }
    assertThat(topology.secrets())
        .allSatisfy(
            secret ->
                assertThat(topology.parts()).anyMatch(part -> part.secrets().contains(secret)));
  }

  @Test
  void onlyTwoPartsFaceTheInternetAndNeitherCanTrade() {
    List<Part> open =
        topology.parts().stream()
            .filter(part -> part.triggers().stream().anyMatch(t -> t instanceof Trigger.FromHttp))
            .toList();
    assertThat(open).extracting(Part::name).containsExactlyInAnyOrder("telegram-webhook", "api");
    assertThat(open)
        .allSatisfy(
            part ->
                assertThat(part.sendsTo())
                    .doesNotContain(Patriot.ORDER_COMMANDS, Patriot.ORDER_PLACEMENT)
                    .isSubsetOf(Patriot.TELEGRAM_UPDATES, Patriot.RECONCILE));
  }

  private List<Part> hearers(Queue queue) {
    return topology.parts().stream()
        .filter(
            part ->
                part.triggers().stream()
                    .anyMatch(
                        t ->
                            t instanceof Trigger.FromQueue(var q, var _, var _) && q.equals(queue)))
        .collect(Collectors.toList());
  }

  private Set<EventType> said() {
    var said = EnumSet.noneOf(EventType.class);
    topology.parts().forEach(part -> said.addAll(part.says()));
    return said;
  }

  private Set<EventType> heard() {
    var heard = new HashSet<EventType>();
    topology.rules().forEach(rule -> heard.addAll(rule.events()));
    return heard;
  }
}
