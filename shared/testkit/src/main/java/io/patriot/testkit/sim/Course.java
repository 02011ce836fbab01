package io.patriot.testkit.sim;

import java.util.ArrayList;
import java.util.List;

/**
 * One way through everything that was left open, choice by choice, and the way that comes after it.
 * Where nothing is prescribed the plain course is taken, which is the first choice.
 */
final class Course {
  private final int departuresMax;
  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> options = new ArrayList<>();
  private int prescribed;
  private int position;

  /**
   * @param departuresMax how often another choice than the plain one may be taken
   */
  Course(int departuresMax) {
    this.departuresMax = departuresMax;
  }

  /** The course that begins with these choices and goes on plainly. */
  static Course of(List<Integer> choices) {
    var course = new Course(Integer.MAX_VALUE);
    course.taken.addAll(choices);
    choices.forEach(choice -> course.options.add(choice + 1));
    course.prescribed = choices.size();
    return course;
  }

  int choose(int among) {
    if (among == 1) {
      return 0;
    }
    int choice = 0;
    if (position < prescribed) {
      choice = taken.get(position);
      if (choice >= among) {
        throw new IllegalStateException("The world is not the same in every run");
      }
      options.set(position, among);
    } else {
      taken.add(0);
      options.add(among);
    }
    position++;
    return choice;
  }

  /** Turns to the next course: the last choice that can be another one is; false at the end. */
  boolean next() {
    int departures = departures();
    for (int last = taken.size() - 1; last >= 0; last--) {
      int choice = taken.removeLast();
      int among = options.removeLast();
      int before = choice == 0 ? departures : departures - 1;
      if (choice + 1 < among && before < departuresMax) {
        taken.add(choice + 1);
        options.add(among);
        prescribed = taken.size();
        position = 0;
        return true;
      }
      departures = before;
    }
    return false;
  }

  int departures() {
    return (int) taken.stream().filter(choice -> choice != 0).count();
  }

  /** What was chosen; plain choices at the end need not be said. */
  List<Integer> choices() {
    int end = taken.size();
    while (end > 0 && taken.get(end - 1) == 0) {
      end--;
    }
    return List.copyOf(taken.subList(0, end));
  }
}
