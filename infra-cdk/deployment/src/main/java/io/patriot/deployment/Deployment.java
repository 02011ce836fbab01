package io.patriot.deployment;

import io.patriot.deployment.StackOutcome.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts stacks to an AWS that may lack parts. A stack grows by one kind of thing after the other, so
 * that who refuses says to what; what was taken before is put at once.
 */
final class Deployment {
  private static final String WITHOUT_A_WORD = "it says that all is well, and made none";

  private final Formation formation;

  /** What this AWS has taken so far, of whatever stack. */
  private final Set<String> known = new LinkedHashSet<>();

  Deployment(Formation formation) {
    this.formation = formation;
  }

  /** What the stacks before show to others, by the name under which they are looked for. */
  private final Map<String, String> exports = new LinkedHashMap<>();

  StackOutcome deploy(Assembly.DrawnStack stack) {
    StackOutcome outcome = deployed(stack);
    if (outcome.stands()) {
      Map<String, String> shown = formation.outputs(stack.name());
      stack
          .template()
          .exportByOutput()
          .forEach(
              (output, export) -> {
                String value = shown.get(output);
                if (value != null) {
                  exports.put(export, value);
                }
              });
    }
    return outcome;
  }

  private StackOutcome deployed(Assembly.DrawnStack stack) {
    int drawn = stack.template().idsOf(stack.template().kinds()).size();
    Optional<String> standing = formation.standing(stack.name());
    if (standing.isEmpty()) {
      return new Growth(stack).grow(drawn);
    }
    Optional<Remembered> before = Remembered.in(standing.get());
    if (before.isEmpty()) {
      return new StackOutcome(stack.name(), State.OF_OTHERS, drawn, List.of());
    }
    return before.get().isOf(stack.template())
        ? new StackOutcome(stack.name(), State.UNCHANGED, drawn, before.get().leftOut())
        : new Growth(stack, before.get().leftOut()).grow(drawn);
  }

  /** An emulator may show a stack's values and not remember that others look for them. */
  private Map<String, String> forgotten() {
    var values = new LinkedHashMap<>(exports);
    values.keySet().removeAll(formation.exports());
    return values;
  }

  /** One stack on its way. */
  private final class Growth {
    private final Assembly.DrawnStack stack;
    private Template template;
    private final Map<String, LeftOut> leftOut = new LinkedHashMap<>();
    private final Set<String> ids = new TreeSet<>();

    Growth(Assembly.DrawnStack stack) {
      this.stack = stack;
      this.template = stack.template().withValues(forgotten());
    }

    /** From what stands there already; what was refused once is not tried again. */
    Growth(Assembly.DrawnStack stack, List<LeftOut> before) {
      this(stack);
      Set<String> drawn = template.idsOf(template.kinds());
      before.stream()
          .filter(out -> template.kinds().contains(out.kind()))
          .forEach(out -> leftOut.put(out.kind(), out));
      ids.addAll(formation.made(stack.name()));
      ids.retainAll(drawn);
    }

    StackOutcome grow(int drawn) {
      var waiting = new ArrayList<>(template.kinds());
      waiting.removeIf(
          kind -> leftOut.containsKey(kind) || ids.containsAll(template.idsOf(List.of(kind))));
      while (!waiting.isEmpty()) {
        List<String> step = step(waiting);
        waiting.removeAll(step);
        if (!isTaken(step) && step.size() > 1) {
          step.forEach(kind -> isTaken(List.of(kind)));
        }
      }
      if (ids.isEmpty()) {
        return new StackOutcome(stack.name(), State.FAILED, drawn, List.copyOf(leftOut.values()));
      }
      Optional<String> refused = put(whole(template.withOutputs(ids)));
      if (refused.isPresent()) {
        refused = put(whole(template.withNames().withOutputs(ids)));
      }
      if (refused.isPresent()) {
        return new StackOutcome(
            stack.name(),
            State.FAILED,
            drawn,
            List.of(new LeftOut("the whole stack", drawn, refused.get())));
      }
      return new StackOutcome(stack.name(), State.DEPLOYED, drawn, List.copyOf(leftOut.values()));
    }

    /** All that come next and were taken before, or else one that nobody knows of. */
    private List<String> step(List<String> waiting) {
      List<String> sure = waiting.stream().takeWhile(known::contains).toList();
      return sure.isEmpty() ? List.of(waiting.getFirst()) : sure;
    }

    private boolean isTaken(List<String> kinds) {
      Set<String> wanted = template.idsOf(kinds);
      var together = new TreeSet<>(ids);
      together.addAll(wanted);
      Optional<String> refused = put(growing(template.with(together)));
      if (refused.isPresent() && kinds.size() == 1) {
        refused = triedWithNames(together, refused.get());
      }
      if (refused.isPresent()) {
        if (kinds.size() == 1) {
          leaveOut(kinds.getFirst(), wanted, refused.get());
        }
        return false;
      }
      Set<String> made = formation.made(stack.name());
      for (String kind : kinds) {
        Set<String> missing = new TreeSet<>(template.idsOf(List.of(kind)));
        missing.removeAll(made);
        if (missing.isEmpty()) {
          known.add(kind);
        } else {
          leaveOut(kind, missing, WITHOUT_A_WORD);
        }
      }
      wanted.retainAll(made);
      ids.addAll(wanted);
      return true;
    }

    /** Some emulators take a name where they stumble over a reference that means it. */
    private Optional<String> triedWithNames(Set<String> together, String words) {
      Template named = template.withNames();
      if (named.with(together).json().equals(template.with(together).json())
          || put(growing(named.with(together))).isPresent()) {
        return Optional.of(words);
      }
      template = named;
      return Optional.empty();
    }

    private void leaveOut(String kind, Set<String> missing, String words) {
      known.remove(kind);
      leftOut.put(kind, new LeftOut(kind, missing.size(), words));
    }

    private Optional<String> put(String text) {
      return formation.put(stack.name(), stack.tags(), text);
    }

    private String whole(Template reduced) {
      return Remembered.of(stack.template(), List.copyOf(leftOut.values())).writtenInto(reduced);
    }

    /** A note as well, so that a deployment that was interrupted goes on from here. */
    private String growing(Template reduced) {
      return new Remembered("", List.copyOf(leftOut.values())).writtenInto(reduced);
    }
  }
}
