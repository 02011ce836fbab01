package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the changed item: every value is taken from the item as it was before. */
public final class Updates {
  private final Map<String, AttributeValue> before;
  private final Bindings bindings;
  private final Map<String, AttributeValue> after;
  private final List<Put> puts = new ArrayList<>(0);
  private final List<Path> removed = new ArrayList<>(0);

  /** A value on its way to a place inside an attribute. */
  private record Put(Path path, AttributeValue value) {}

  private Updates(Map<String, AttributeValue> before, Bindings bindings) {
    this.before = before;
    this.bindings = bindings;
    this.after = new LinkedHashMap<>(before);
  }

  /** Refuses an update that touches a key or one place twice, or whose own values do not fit. */
  public static void check(Update update, List<String> keys, Bindings bindings) {
    List<Path> paths = update.paths();
    for (Path path : paths) {
      String attribute = bindings.attribute(path);
      if (keys.contains(attribute)) {
        throw ValidationError.of(
            "One or more parameter values were invalid: Cannot update attribute "
                + attribute
                + ". This attribute is part of the key");
      }
    }
    Paths.checkApart(paths, bindings);
    Types.check(update, bindings);
  }

  /**
   * @throws UpdateRefused if the item has not what the update needs
   */
  public static Map<String, AttributeValue> apply(
      Update update, Map<String, AttributeValue> before, Bindings bindings) {
    var updates = new Updates(before, bindings);
    for (Update.Set set : update.sets()) {
      updates.put(set.path(), updates.value(set.operand()));
    }
    for (Update.Member add : update.adds()) {
      updates.add(add);
    }
    for (Update.Member delete : update.deletes()) {
      updates.delete(delete);
    }
    for (Path path : update.removes()) {
      updates.removed.add(path.bound(bindings));
    }
    return updates.done();
  }

  /** Lists grow in the order of the positions asked for, and lose what stands last first. */
  private Map<String, AttributeValue> done() {
    if (puts.size() > 1) {
      puts.sort(Comparator.comparing(Put::path, Path.BY_POSITION));
    }
    for (Put put : puts) {
      Places.put(after, put.path(), put.value());
    }
    if (removed.size() > 1) {
      removed.sort(Path.BY_POSITION.reversed());
    }
    for (Path path : removed) {
      Places.remove(after, path);
    }
    return after;
  }

  /** What of the item the update touched. */
  public static Map<String, AttributeValue> touched(
      Update update, Map<String, AttributeValue> item, Bindings bindings) {
    return new Projection(update.paths()).of(item, bindings);
  }

  private void put(Path path, AttributeValue value) {
    if (path.isAttribute()) {
      after.put(bindings.attribute(path), value);
    } else {
      puts.add(new Put(path.bound(bindings), value));
    }
  }

  private void add(Update.Member add) {
    AttributeValue there = bindings.find(before, add.path());
    AttributeValue more = bindings.value(add.placeholder());
    if (there == null) {
      put(add.path(), more);
    } else if (there.type() != more.type()) {
      throw wrongType();
    } else if (more.n() != null) {
      put(add.path(), sum(there, more, false));
    } else {
      put(add.path(), Sets.union(there, more));
    }
  }

  private void delete(Update.Member delete) {
    AttributeValue there = bindings.find(before, delete.path());
    AttributeValue less = bindings.value(delete.placeholder());
    if (there != null && there.type() != less.type()) {
      throw wrongType();
    }
    AttributeValue rest = there == null ? null : Sets.without(there, less);
    if (rest == null) {
      removed.add(delete.path().bound(bindings));
    } else {
      put(delete.path(), rest);
    }
  }

  private AttributeValue value(Operand operand) {
    return switch (operand) {
      case Operand.At(var path) -> existing(path);
      case Operand.Given(var placeholder) -> bindings.value(placeholder);
      case Operand.IfNotExists(var path, var otherwise) -> {
        AttributeValue there = bindings.find(before, path);
        yield there == null ? value(otherwise) : there;
      }
      case Operand.ListAppend(var first, var second) -> append(value(first), value(second));
      case Operand.Plus(var left, var right) -> sum(value(left), value(right), false);
      case Operand.Minus(var left, var right) -> sum(value(left), value(right), true);
      case Operand.Size _ -> throw new IllegalStateException("an update has no such operand");
    };
  }

  private AttributeValue existing(Path path) {
    @Nullable AttributeValue there = bindings.find(before, path);
    if (there == null) {
      throw new UpdateRefused(
          "The provided expression refers to an attribute that does not exist in the item");
    }
    return there;
  }

  private static AttributeValue sum(AttributeValue left, AttributeValue right, boolean minus) {
    if (left.n() == null || right.n() == null) {
      throw wrongType();
    }
    return AttributeValue.fromN(Numbers.sum(left.n(), right.n(), minus));
  }

  private static AttributeValue append(AttributeValue first, AttributeValue second) {
    if (!first.hasL() || !second.hasL()) {
      throw wrongType();
    }
    var all = new ArrayList<>(first.l());
    all.addAll(second.l());
    return AttributeValue.fromL(all);
  }

  private static UpdateRefused wrongType() {
    return new UpdateRefused("An operand in the update expression has an incorrect data type");
  }
}
