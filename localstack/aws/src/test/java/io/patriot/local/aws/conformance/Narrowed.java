package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * What AWS itself shows of an update's attributes: only the places that the update names. The small
 * edition shows the whole attribute around them.
 */
record Narrowed(List<List<Object>> places) {
  private static final Pattern STEP = Pattern.compile("[^.#\\[\\]]+");

  /** Paths as they are written, without placeholders. */
  static Narrowed to(List<String> paths) {
    List<List<Object>> places = new ArrayList<>();
    for (String path : paths) {
      List<Object> steps = new ArrayList<>();
      STEP.matcher(path)
          .results()
          .map(MatchResult::group)
          .map(step -> Character.isDigit(step.charAt(0)) ? Integer.valueOf(step) : step)
          .forEach(steps::add);
      places.add(steps);
    }
    return new Narrowed(places);
  }

  UpdateItemResponse of(UpdateItemResponse whole) {
    if (!whole.hasAttributes()) {
      return whole;
    }
    AttributeValue part = part(AttributeValue.fromM(whole.attributes()), places);
    return whole.toBuilder().attributes(part == null ? null : part.m()).build();
  }

  private static @Nullable AttributeValue part(AttributeValue whole, List<List<Object>> places) {
    if (places.stream().anyMatch(List::isEmpty)) {
      return whole;
    }
    Map<String, AttributeValue> named = new LinkedHashMap<>();
    List<AttributeValue> placed = new ArrayList<>();
    for (Object first : new TreeSet<>(places.stream().map(List::getFirst).toList())) {
      AttributeValue there = at(whole, first);
      AttributeValue part = there == null ? null : part(there, behind(places, first));
      if (part != null && first instanceof String name) {
        named.put(name, part);
      } else if (part != null) {
        placed.add(part);
      }
    }
    if (!named.isEmpty()) {
      return AttributeValue.fromM(named);
    }
    return placed.isEmpty() ? null : AttributeValue.fromL(placed);
  }

  private static List<List<Object>> behind(List<List<Object>> places, Object first) {
    return places.stream()
        .filter(place -> place.getFirst().equals(first))
        .map(place -> place.subList(1, place.size()))
        .toList();
  }

  private static @Nullable AttributeValue at(AttributeValue whole, Object step) {
    if (step instanceof Integer position) {
      return whole.hasL() && position < whole.l().size() ? whole.l().get(position) : null;
    }
    return whole.hasM() ? whole.m().get((String) step) : null;
  }
}
