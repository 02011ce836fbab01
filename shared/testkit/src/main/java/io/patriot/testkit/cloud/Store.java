package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tables, and those who hear of their changes. */
final class Store {
  private final Map<String, StoredTable> tables = new LinkedHashMap<>();
  private final List<ChangeListener> listeners = new ArrayList<>();
  private Conflicts conflicts = Conflicts.NONE;
  private long sequence;

  StoredTable table(String name) {
    StoredTable table = tables.get(name);
    if (table == null) {
      throw StoredTable.missing(name);
    }
    return table;
  }

  Map<String, StoredTable> tables() {
    return tables;
  }

  void listen(ChangeListener listener) {
    listeners.add(listener);
  }

  void conflictWith(Conflicts rule) {
    conflicts = rule;
  }

  boolean conflicts(Step step) {
    return conflicts != Conflicts.NONE && conflicts.meets(step.table().name(), step.keys());
  }

  /** All of it is stored before anybody hears of any of it. */
  void commit(List<Step> steps) {
    for (Step step : steps) {
      if (!step.isLook()) {
        step.table().replace(step.before(), step.after());
      }
    }
    steps.forEach(this::tell);
  }

  void commit(Step step) {
    step.table().replace(step.before(), step.after());
    tell(step);
  }

  /** A write that changes nothing is no change. */
  private void tell(Step step) {
    if (step.isLook() || same(step.before(), step.after())) {
      return;
    }
    sequence++;
    Row before = step.before();
    Row after = step.after();
    for (ChangeListener listener : listeners) {
      listener.onChange(
          step.table().name(),
          step.keys(),
          before == null ? null : before.attributes(),
          after == null ? null : after.attributes(),
          sequence);
    }
  }

  private static boolean same(@Nullable Row before, @Nullable Row after) {
    return before == null
        ? after == null
        : after != null && Values.sameItems(before.attributes(), after.attributes());
  }
}
