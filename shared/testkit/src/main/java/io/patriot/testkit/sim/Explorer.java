package io.patriot.testkit.sim;

import java.util.List;

/**
 * Plays a small world again and again, each time from the beginning and each time in another order,
 * until everything that may come next has come next: all schedules, not a sample of them.
 *
 * <p>A schedule is the list of its choices, so that each can be played again.
 */
public final class Explorer {
  private static final int STEPS_MAX = 10_000;

  private final Scenario scenario;
  private final int deathsMax;
  private final int departuresMax;

  /** A small world, made anew for each schedule; it must be the same every time. */
  @FunctionalInterface
  public interface Scenario {
    Ending begin(Stage stage);
  }

  /** What is wrong when everything has happened; nothing if all is well. */
  @FunctionalInterface
  public interface Ending {
    List<String> wrongs();
  }

  /**
   * A schedule and what became of it.
   *
   * @param choices plays it again
   * @param words who did what, first to last; only when it was played to be read
   */
  public record Schedule(
      List<Integer> choices, int departures, long steps, List<String> wrongs, List<String> words) {
    @Override
    public String toString() {
      return String.join("\n", wrongs)
          + "\n  after\n    "
          + String.join("\n    ", words)
          + "\n  choices "
          + choices;
    }
  }

  /**
   * What was seen.
   *
   * @param wrong the shortest of the schedules that went wrong, at most one
   */
  public record Explored(long schedules, long steps, List<Schedule> wrong) {}

  private Explorer(Scenario scenario, int deathsMax, int departuresMax) {
    this.scenario = scenario;
    this.deathsMax = deathsMax;
    this.departuresMax = departuresMax;
  }

  /** Every order of everything, in which nobody dies. */
  public static Explorer of(Scenario scenario) {
    return new Explorer(scenario, 0, Integer.MAX_VALUE);
  }

  /** At each wait a machine may die, so many in one schedule. */
  public Explorer withDeaths(int most) {
    return new Explorer(scenario, most, departuresMax);
  }

  /**
   * Only schedules that depart so often from the plain one, in which whoever has begun goes on to
   * its end and everything goes well.
   */
  public Explorer withDepartures(int most) {
    return new Explorer(scenario, deathsMax, most);
  }

  /** Plays all schedules, or stops at one that goes wrong and looks for the shortest such. */
  public Explored explore() {
    var course = new Course(departuresMax);
    long schedules = 0;
    long steps = 0;
    do {
      Schedule schedule = play(course, Journal.ofNumbers());
      schedules++;
      steps += schedule.steps();
      if (!schedule.wrongs().isEmpty()) {
        return new Explored(schedules, steps, List.of(shortest(schedule)));
      }
    } while (course.next());
    return new Explored(schedules, steps, List.of());
  }

  /** Plays one schedule again, to be read. */
  public Schedule replay(List<Integer> choices) {
    return play(Course.of(choices), Journal.inWords());
  }

  /** The fewer departures, the easier to understand. */
  private Schedule shortest(Schedule found) {
    for (int departures = 0; departures < found.departures(); departures++) {
      var course = new Course(departures);
      do {
        Schedule schedule = play(course, Journal.ofNumbers());
        if (!schedule.wrongs().isEmpty()) {
          return replay(schedule.choices());
        }
      } while (course.next());
    }
    return replay(found.choices());
  }

  private Schedule play(Course course, Journal journal) {
    var stage = new Stage(course, deathsMax, journal);
    Simulation simulation = stage.simulation();
    List<String> wrongs;
    try {
      Ending ending = scenario.begin(stage);
      wrongs = stage.play(STEPS_MAX) ? ending.wrongs() : List.of("it never comes to an end");
    } catch (Simulation.Broken broken) {
      wrongs = List.of("thrown: " + broken.getCause());
    } catch (IllegalStateException | IllegalArgumentException thrown) {
      wrongs = List.of("thrown: " + thrown);
    }
    return new Schedule(
        course.choices(), course.departures(), simulation.steps(), wrongs, journal.lines());
  }
}
