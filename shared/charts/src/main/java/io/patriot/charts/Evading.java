package io.patriot.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for labels that would stand on each other: each as near as can be to where it
 * belongs, in the same order, and none over another.
 */
final class Evading {
  private Evading() {}

  /** Labels that moved together, because the one in the middle has neighbours. */
  private record Group(double wanted, int size) {
    private Group with(Group next) {
      int both = size + next.size;
      return new Group((wanted * size + next.wanted * next.size) / both, both);
    }
  }

  /**
   * Where the middles of the labels go.
   *
   * @param wanted from the uppermost to the lowest
   * @param distance of two middles at least
   * @throws IllegalArgumentException when there is no room for so many
   */
  static List<Double> places(List<Double> wanted, double distance, double top, double bottom) {
    double room = bottom - top - (wanted.size() - 1) * distance;
    if (room < 0) {
      throw new IllegalArgumentException("No room for " + wanted.size() + " labels");
    }
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      var group = new Group(wanted.get(i) - i * distance, 1);
      while (!groups.isEmpty() && groups.getLast().wanted > group.wanted) {
        group = groups.removeLast().with(group);
      }
      groups.add(group);
    }
    List<Double> places = new ArrayList<>();
    for (Group group : groups) {
      double first = Math.clamp(group.wanted, top, top + room);
      for (int i = 0; i < group.size; i++) {
        places.add(first + places.size() * distance);
      }
    }
    return places;
  }
}
