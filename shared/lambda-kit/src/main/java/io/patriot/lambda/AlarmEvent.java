package io.patriot.lambda;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What CloudWatch says when an alarm changes, as far as we read it. */
@Serdeable
record AlarmEvent(
    @Nullable String id,
    @Nullable String account,
    @Nullable String region,
    @Nullable Detail detail) {

  /** CloudWatch writes the offset without a colon. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

  private static final int SECONDS_IN_A_MINUTE = 60;

  /** The alarm itself. */
  @Serdeable
  record Detail(
      @Nullable String alarmName,
      @Nullable Configuration configuration,
      @Nullable StateV1 state,
      @Nullable StateV1 previousState) {}

  /** What it is set to. */
  @Serdeable
  record Configuration(@Nullable String description, @Nullable List<MetricV1> metrics) {}

  /** One of the numbers it looks at; those made of others have no statistic. */
  @Serdeable
  record MetricV1(@Nullable MetricStat metricStat) {}

  /** A number of CloudWatch. */
  @Serdeable
  record MetricStat(@Nullable Metric metric, @Nullable Integer period, @Nullable String stat) {}

  /** Its name. */
  @Serdeable
  record Metric(@Nullable String name, @Nullable Map<String, String> dimensions) {}

  /** What the alarm says. */
  @Serdeable
  record StateV1(@Nullable String value, @Nullable String timestamp, @Nullable String reasonData) {}

  /** What it was judged by, which travels as a text. */
  @Serdeable
  record Judged(
      @Nullable List<@Nullable BigDecimal> recentDatapoints, @Nullable BigDecimal threshold) {}

  AlarmChange change(Wire wire) {
    if (id == null || detail == null || detail.alarmName() == null || detail.state() == null) {
      throw new UnreadableMessage("News of no alarm", null);
    }
    StateV1 before = detail.previousState();
    Configuration set = detail.configuration();
    Optional<Judged> judged = judged(detail.state(), wire);
    return new AlarmChange(
        id,
        detail.alarmName(),
        account + " · " + region,
        set == null || set.description() == null ? "" : set.description(),
        state(detail.state()),
        moment(detail.state()),
        before == null ? AlarmChange.State.INSUFFICIENT_DATA : state(before),
        before == null ? Optional.empty() : Optional.of(moment(before)),
        set == null || set.metrics() == null ? Optional.empty() : measured(set.metrics()),
        judged.flatMap(AlarmEvent::last),
        judged.flatMap(by -> Optional.ofNullable(by.threshold())));
  }

  private static AlarmChange.State state(StateV1 state) {
    try {
      return AlarmChange.State.valueOf(String.valueOf(state.value()));
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessage("An alarm that says " + state.value(), e);
    }
  }

  private static Instant moment(StateV1 state) {
    try {
      return TIME.parse(String.valueOf(state.timestamp()), Instant::from);
    } catch (DateTimeParseException e) {
      throw new UnreadableMessage("An alarm at no time", e);
    }
  }

  /** Without it an alarm is still worth telling. */
  private static Optional<Judged> judged(StateV1 state, Wire wire) {
    if (state.reasonData() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(wire.read(state.reasonData(), Judged.class));
    } catch (UnreadableMessage e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> last(Judged judged) {
    return judged.recentDatapoints() == null || judged.recentDatapoints().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(judged.recentDatapoints().getLast());
  }

  private static Optional<String> measured(List<MetricV1> metrics) {
    for (MetricV1 one : metrics) {
      MetricStat stat = one.metricStat();
      if (stat != null && stat.metric() != null) {
        return Optional.of(words(stat, stat.metric()));
      }
    }
    return Optional.empty();
  }

  private static String words(MetricStat stat, Metric metric) {
    int minutes = stat.period() == null ? 0 : stat.period() / SECONDS_IN_A_MINUTE;
    return metric.name()
        + (stat.stat() == null ? "" : ", " + stat.stat().toLowerCase(Locale.ROOT))
        + (minutes == 0 ? "" : " of " + minutes + " min");
  }
}
