package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts something at a place in an item, or takes away what is there. */
final class Places {
  private Places() {}

  static void put(Map<String, AttributeValue> item, Path path, AttributeValue value) {
    change(item, path, value);
  }

  static void remove(Map<String, AttributeValue> item, Path path) {
    change(item, path, null);
  }

  private static void change(
      Map<String, AttributeValue> item, Path path, @Nullable AttributeValue value) {
    String attribute = path.attribute();
    if (path.isAttribute()) {
      store(item, attribute, value);
      return;
    }
    AttributeValue there = item.get(attribute);
    item.put(attribute, changed(there, path.steps(), 1, value));
  }

  private static AttributeValue changed(
      @Nullable AttributeValue container,
      List<Path.Step> steps,
      int at,
      @Nullable AttributeValue value) {
    if (container == null) {
      throw invalid();
    }
    return switch (steps.get(at)) {
      case Path.Step.Name(String name) -> inMap(container, name, steps, at, value);
      case Path.Step.Index(int position) -> inList(container, position, steps, at, value);
    };
  }

  private static AttributeValue inMap(
      AttributeValue container,
      String name,
      List<Path.Step> steps,
      int at,
      @Nullable AttributeValue value) {
    if (!container.hasM()) {
      throw invalid();
    }
    var map = new LinkedHashMap<>(container.m());
    store(map, name, isLast(steps, at) ? value : changed(map.get(name), steps, at + 1, value));
    return AttributeValue.fromM(map);
  }

  private static AttributeValue inList(
      AttributeValue container,
      int position,
      List<Path.Step> steps,
      int at,
      @Nullable AttributeValue value) {
    if (!container.hasL()) {
      throw invalid();
    }
    var list = new ArrayList<>(container.l());
    boolean there = position < list.size();
    if (!isLast(steps, at)) {
      if (!there) {
        throw invalid();
      }
      list.set(position, changed(list.get(position), steps, at + 1, value));
    } else if (value == null) {
      if (there) {
        list.remove(position);
      }
    } else if (there) {
      list.set(position, value);
    } else {
      list.add(value);
    }
    return AttributeValue.fromL(list);
  }

  private static void store(
      Map<String, AttributeValue> map, String name, @Nullable AttributeValue value) {
    if (value == null) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
  }

  private static boolean isLast(List<Path.Step> steps, int at) {
    return at == steps.size() - 1;
  }

  private static UpdateRefused invalid() {
    return new UpdateRefused(
        "The document path provided in the update expression is invalid for update");
  }
}
