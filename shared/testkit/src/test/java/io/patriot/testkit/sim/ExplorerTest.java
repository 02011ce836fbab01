package io.patriot.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.sim.Explorer.Explored;
import io.patriot.testkit.sim.Explorer.Scenario;
import io.patriot.testkit.sim.Explorer.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All schedules are played, each once; a mistake is found and told in words. */
final class ExplorerTest {

  @ParameterizedTest
  @CsvSource({"2,1,2", "2,2,6", "2,6,924", "3,2,90", "3,3,1680", "4,2,2520"})
  void everyOrderOfSoManyWaitsIsPlayedOnce(int hosts, int waits, long orders) {
    Set<String> seen = new HashSet<>();
    Explored explored = Explorer.of(waiting(hosts, waits, seen)).explore();

    assertThat(explored.wrong()).isEmpty();
    assertThat(explored.schedules()).isEqualTo(orders).isEqualTo(seen.size());
  }

  @Test
  void eachWaitIsAPlaceToDieAt() {
    Set<String> seen = new HashSet<>();

    Explored one = Explorer.of(waiting(1, 3, seen)).withDeaths(1).explore();

    assertThat(one.schedules()).isEqualTo(4);
    assertThat(seen).containsExactlyInAnyOrder("", "a", "aa", "aaa");
  }

  @Test
  void noMoreDieThanMay() {
    Set<String> seen = new HashSet<>();
    Explorer.of(waiting(2, 1, seen)).withDeaths(1).explore();
    assertThat(seen).containsExactlyInAnyOrder("ab", "ba", "a", "b");

    Explorer.of(waiting(2, 1, seen)).withDeaths(2).explore();
    assertThat(seen).contains("");
  }

  @Test
  void whatTurnsOutEitherWayIsTriedBothWays() {
    Set<Integer> seen = new HashSet<>();
    Explored explored =
        Explorer.of(
                stage -> {
                  seen.add(stage.choose(3) * 10 + stage.choose(2));
                  return List::of;
                })
            .explore();

    assertThat(explored.schedules()).isEqualTo(6);
    assertThat(seen).containsExactlyInAnyOrder(0, 1, 10, 11, 20, 21);
  }

  @Test
  void aBoundLeavesOutWhatDepartsMoreOften() {
    assertThat(departing(0)).containsExactly("aabb");
    assertThat(departing(1)).contains("aabb", "abba", "bbaa").doesNotContain("abab");
    assertThat(departing(9)).hasSize(6);
  }

  @Test
  void aLostUpdateIsFoundAndToldInWordsAndCanBePlayedAgain() {
    Explorer explorer = Explorer.of(counting(false));

    Schedule found = explorer.explore().wrong().getFirst();

    assertThat(found.wrongs()).containsExactly("two counted, and it says 1");
    assertThat(found.departures()).isEqualTo(1);
    assertThat(found.words())
        .containsExactly("first: read 0", "second: read 0", "second: wrote 1", "first: wrote 1");
    assertThat(explorer.replay(found.choices())).isEqualTo(found);
  }

  @Test
  void anUpdateThatLooksAgainIsNeverLost() {
    Explored explored = Explorer.of(counting(true)).explore();

    assertThat(explored.wrong()).isEmpty();
    assertThat(explored.schedules()).isEqualTo(6);
  }

  @Test
  void aWorldThatNeverEndsIsWrong() {
    Explored explored =
        Explorer.of(
                stage -> {
                  stage.begin(
                      "a",
                      () -> {
                        while (true) {
                          stage.await("a");
                        }
                      });
                  return List::of;
                })
            .explore();

    assertThat(explored.wrong().getFirst().wrongs()).containsExactly("it never comes to an end");
  }

  @Test
  void whatNobodyCaughtIsWrong() {
    Explored explored =
        Explorer.of(
                stage -> {
                  stage.begin(
                      "a",
                      () -> {
                        throw new IllegalStateException("broken");
                      });
                  return List::of;
                })
            .explore();

    assertThat(explored.wrong().getFirst().wrongs())
        .containsExactly("thrown: java.lang.IllegalStateException: broken");
  }

  private static Set<String> departing(int most) {
    Set<String> seen = new HashSet<>();
    Explorer.of(waiting(2, 2, seen)).withDepartures(most).explore();
    return seen;
  }

  private static Scenario waiting(int hosts, int waits, Set<String> seen) {
    return stage -> {
      var order = new StringBuilder();
      for (int host = 0; host < hosts; host++) {
        String name = String.valueOf((char) ('a' + host));
        stage.begin(
            name,
            () -> {
              for (int wait = 0; wait < waits; wait++) {
                stage.await(name);
                order.append(name);
              }
            });
      }
      return () -> {
        seen.add(order.toString());
        return List.of();
      };
    };
  }

  /** Two count one number up: they read, and write one more. */
  private static Scenario counting(boolean looksAgain) {
    return stage -> {
      var number = new AtomicInteger();
      for (String name : List.of("first", "second")) {
        stage.begin(
            name,
            () -> {
              boolean counted = false;
              while (!counted) {
                stage.await("read");
                int read = number.get();
                stage.tell("read " + read);
                stage.await("write");
                counted = !looksAgain || number.get() == read;
                if (counted) {
                  number.set(read + 1);
                  stage.tell("wrote " + (read + 1));
                }
              }
            });
      }
      return () -> {
        var wrongs = new ArrayList<String>();
        if (number.get() != 2) {
          wrongs.add("two counted, and it says " + number.get());
        }
        return wrongs;
      };
    };
  }
}
