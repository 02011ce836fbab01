package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Target;
import io.patriot.domain.protection.Targets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stop and the targets that an entry brings along, on the wire.
 *
 * @param target the one for all that is held, where it is alone
 * @param targets those for a share each, where it is not
 * @param whole how many shares are all that is held
 * @param ladder true where the stop is to follow the position in stages
 */
@Serdeable
public record BracketV1(
    @Nullable String stop,
    @Nullable String target,
    String source,
    String fallback,
    @Nullable List<TargetV1> targets,
    @Nullable Integer whole,
    @Nullable Boolean ladder) {

  /** A target for a share. */
  @Serdeable
  public record TargetV1(String part, String price, int share) {}

  public static BracketV1 of(Bracket bracket) {
    Targets targets = bracket.targets();
    Optional<Price> alone =
        targets
            .of(GuardPart.TARGET)
            .map(Target::price)
            .filter(price -> Targets.forAll(price).equals(targets));
    boolean areShares = !targets.isEmpty() && alone.isEmpty();
    return new BracketV1(
        bracket.stop().map(Price::toString).orElse(null),
        alone.map(Price::toString).orElse(null),
        bracket.source().name(),
        bracket.fallback().name(),
        areShares ? shares(targets) : null,
        areShares ? targets.whole() : null,
        bracket.ladder() ? Boolean.TRUE : null);
  }

  private static List<TargetV1> shares(Targets targets) {
    return targets.byPart().entrySet().stream()
        .map(
            target ->
                new TargetV1(
                    target.getKey().name(),
                    target.getValue().price().toString(),
                    target.getValue().share()))
        .toList();
  }

  /** How many targets it has. */
  public int targetCount() {
    return (target == null ? 0 : 1) + (targets == null ? 0 : targets.size());
  }

  public Bracket toDomain() {
    return new Bracket(
        Optional.ofNullable(stop).map(Price::of),
        ofTargets(),
        TriggerSource.valueOf(source),
        Fallback.valueOf(fallback),
        Boolean.TRUE.equals(ladder));
  }

  private Targets ofTargets() {
    if (targets == null || whole == null) {
      return target == null ? Targets.none() : Targets.forAll(Price.of(target));
    }
    var byPart = new TreeMap<GuardPart, Target>();
    targets.forEach(
        one ->
            byPart.put(
                GuardPart.valueOf(one.part()), new Target(Price.of(one.price()), one.share())));
    return new Targets(byPart, whole);
  }
}
