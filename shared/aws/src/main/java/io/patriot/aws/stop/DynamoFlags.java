package io.patriot.aws.stop;

import io.patriot.application.platform.Feature;
import io.patriot.application.platform.FeatureFlags;
import io.patriot.application.platform.Flags;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import java.util.EnumMap;
import java.util.Map;

/** For whom the parts of the platform are on, in one item of the state table. */
public final class DynamoFlags implements Flags {
  /** Stands before the name of a part; what is not there is on for all. */
  private static final String PERCENT = "percent#";

  private final Dynamo dynamo;

  public DynamoFlags(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public FeatureFlags read() {
    return dynamo
        .get(dynamo.tables().state(), Keys.platformFlags())
        .map(DynamoFlags::flags)
        .orElse(FeatureFlags.ALL_ON);
  }

  @Override
  public boolean turn(FeatureFlags next) {
    Change condition =
        next.version() == 1
            ? Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ")")
            : Change.of("")
                .onlyIf("#version = :before")
                .name("#version", Item.VERSION)
                .value(":before", Value.number(next.version() - 1));
    Item item = Item.at(Keys.platformFlags()).with(Item.VERSION, next.version());
    for (Map.Entry<Feature, Integer> one : next.percents().entrySet()) {
      item = item.with(PERCENT + one.getKey(), one.getValue());
    }
    return dynamo.putIf(dynamo.tables().state(), item, condition).isStored();
  }

  private static FeatureFlags flags(Item item) {
    var percents = new EnumMap<Feature, Integer>(Feature.class);
    for (Feature feature : Feature.values()) {
      item.findNumber(PERCENT + feature)
          .ifPresent(percent -> percents.put(feature, Math.toIntExact(percent)));
    }
    return new FeatureFlags(percents, item.number(Item.VERSION));
  }
}
