package io.patriot.proof.run;

import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Platform;
import io.patriot.simulator.binance.order.OrderTrade;
import io.patriot.simulator.binance.truth.AlgoTruth;
import io.patriot.simulator.binance.truth.OrderTruth;
import io.patriot.simulator.binance.truth.TruthListener;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tells what changed, in our tables and at the exchange, for whoever reads a run afterwards. */
final class Narrator implements TruthListener {
  private static final int ACTS_MAX = 20_000;
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z_]+)\"");
  private static final Pattern TYPE = Pattern.compile("\"type\":\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("[0-9a-z]{20,}");

  private static final Map<String, String> ACTS = acts();

  private final Surroundings world;

  private Narrator(Surroundings world) {
    this.world = world;
  }

  private static Map<String, String> acts() {
    var acts = new HashMap<String, String>();
    for (int i = 1; i <= ACTS_MAX; i++) {
      acts.put(OrderId.of(new IntentId("act." + i)).value(), "act." + i);
    }
    return acts;
  }

  static void listen(Surroundings world, Platform platform) {
    var narrator = new Narrator(world);
    platform
        .cloud()
        .tables()
        .onChange((table, keys, before, after, _) -> narrator.changed(table, keys, before, after));
    platform.exchange().itself().truth().listen(narrator);
  }

  private void changed(
      String table,
      Map<String, AttributeValue> keys,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    AttributeValue partition = keys.get("pk");
    AttributeValue sort = keys.get("sk");
    if (after == null || partition == null || sort == null) {
      return;
    }
    String key = sort.s();
    if (key.startsWith("ORDER#") || key.startsWith("PAPER#")) {
      String was = before == null ? "" : word(STATE, before) + " -> ";
      world.tell("STORED " + named(key) + " " + was + word(STATE, after));
    } else if (table.endsWith("events") && partition.s().contains("#A#")) {
      world.tell("STORED " + partition.s() + " " + word(TYPE, after));
    }
  }

  private static String word(Pattern pattern, Map<String, AttributeValue> item) {
    AttributeValue json = item.get("json");
    Matcher matcher = pattern.matcher(json == null ? "" : json.s());
    return matcher.find() ? matcher.group(1) : "?";
  }

  /** Orders are called by the act that asked for them. */
  private static String named(String text) {
    return NAME.matcher(text).replaceAll(found -> ACTS.getOrDefault(found.group(), found.group()));
  }

  @Override
  public void accepted(OrderTruth order) {
    tell(order, "takes " + order.side() + " " + order.terms().quantity());
  }

  @Override
  public void amended(OrderTruth order) {
    tell(order, "amends");
  }

  @Override
  public void filled(OrderTruth order, OrderTrade fill) {
    tell(order, "fills " + fill.quantity() + " at " + fill.price());
  }

  @Override
  public void ended(OrderTruth order) {
    tell(order, "ends as " + order.status());
  }

  @Override
  public void algoChanged(AlgoTruth algo) {
    world.tell("VENUE has " + named(algo.clientId()) + " as " + algo.status());
  }

  private void tell(OrderTruth order, String what) {
    world.tell("VENUE " + what + ": " + named(order.clientId()));
  }
}
