Feature: Events
  A school puts live sessions into its calendar, and reads the calendar.

  Background:
    Given an account at Electa

  @electa/event/create
  @electa/event/result
  Scenario: An event is scheduled
    When the school schedules "Algebra" for 12/01/2026 16:00:00
    Then the answer has an event number
    And the calendar of 12/1/2026 has "Algebra"

  @electa/event/date
  Scenario Outline: Dates
    When the school schedules an event for <date>
    Then the call <outcome>

    Examples:
      | date                | outcome  |
      | 12/01/2026 16:00:00 | succeeds |
      | 12/1/2026           | succeeds |
      | 2026-12-01T16:00:00 | fails    |
      | 13/01/2026 16:00:00 | fails    |

  @electa/event/utc-names
  Scenario: The name of the sample call
    When the school asks for the calendar with StartDateTimeUTC and EndDateTimeUTC
    Then the call succeeds

  @electa/event/time-zone
  Scenario: A local time
    Given the time zone 15 is 5 hours behind UTC
    When the school schedules an event for 12/01/2026 20:00:00 in the time zone 15
    Then the event begins at 12/2/2026 1:00 AM UTC

  @electa/event/type
  Scenario Outline: Access types
    When the school schedules an event of type <type>
    Then the call <outcome>

    Examples:
      | type | outcome  |
      | A    | succeeds |
      | B    | succeeds |
      | C    | fails    |

  @electa/event/duration
  Scenario Outline: Durations
    When the school schedules an event of <minutes> minutes
    Then the call <outcome>

    Examples:
      | minutes | outcome  |
      | 5       | succeeds |
      | 60      | succeeds |
      | 90      | succeeds |
      | 1440    | succeeds |
      | 65      | fails    |
      | 0       | fails    |

  @electa/event/room
  Scenario: A room that there is not
    When the school schedules an event in the room 1
    Then the call fails with "Room Not Found"

  @electa/event/presenter
  Scenario: A student does not present
    Given the school has a student
    When the school schedules an event presented by the student
    Then the call fails with "The Presenter Is Not a Teacher"

  @electa/event/description
  Scenario: A description comes back in the calendar
    When the school schedules "Algebra" with the description "Bring paper"
    Then the calendar shows "Algebra" with the description "Bring paper"

  @electa/list/range
  @electa/list/result
  Scenario: The calendar of a day
    Given events on 12/1/2026, 12/2/2026 and 12/3/2026 at 10:00
    When the school asks for the calendar from 12/2/2026 to 12/3/2026
    Then the answer has the event of 12/2/2026 alone

  @electa/list/filters
  Scenario: The calendar of a room
    Given events in two rooms
    When the school asks for the calendar of the second room
    Then the answer has the event in the second room alone
