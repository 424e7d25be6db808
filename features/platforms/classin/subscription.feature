@writes @needs-clock
Feature: ClassIn's data subscription
  A school's receiver is told what happens, one message after the other, until it acknowledges each.
  Sources: docs.eeo.cn datasub/README, datasub/description, datasub/ClassInfo, Error-Handling/Datasubs_errors.

  @classin/subscription/registration
  Scenario: A receiver that answers the test message wrongly is not registered
    When a receiver that answers "ok" is registered at ClassIn
    Then the receiver is not registered, with code 10003

  @classin/subscription/sync
  Scenario: A new course and a new lesson are told of
    Given the clock stands still
    And a receiver of ClassIn's data
    And "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing"
    Then the receiver has had "eeoCourseInfoChange, eeoClassInfoChange"

  @classin/subscription/commands
  Scenario: Only the commands that were chosen are sent
    Given the clock stands still
    And a receiver of ClassIn's data for "eeoClassInfoChange"
    And "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    When the school schedules the lesson "Fractions" of the course "Algebra" by "Turing"
    Then the receiver has had "eeoClassInfoChange"

  @classin/subscription/queue @classin/subscription/acknowledgement
  Scenario: What is not acknowledged is sent again ten seconds later
    Given the clock stands still
    And a receiver of ClassIn's data
    When the receiver answers "no"
    And the school calls "addCourse" at ClassIn with:
      | courseName | Algebra |
    Then the receiver has had "eeoCourseInfoChange"
    When 9 seconds pass
    Then the receiver has had "eeoCourseInfoChange"
    When the receiver acknowledges again
    And 1 second passes
    Then the receiver has had "eeoCourseInfoChange, eeoCourseInfoChange"
    When 1 hour passes
    Then the receiver has had "eeoCourseInfoChange, eeoCourseInfoChange"

  @classin/subscription/safe-key
  Scenario Outline: Messages are signed with the school's secret, and a setting signs them wrongly
    Given the clock stands still
    And a receiver of ClassIn's data
    And ClassIn has the setting subscriptionSafeKey = "<setting>"
    When the school calls "addCourse" at ClassIn with:
      | courseName | Algebra |
    Then the receiver has had "eeoCourseInfoChange"
    And every message is signed: <signed>

    Examples:
      | setting | signed |
      | right   | yes    |
      | wrong   | no     |
      | missing | no     |

  @classin/subscription/lesson-summary
  Scenario: A lesson's summary comes twenty minutes after its end
    Given the clock stands still
    And a receiver of ClassIn's data for "End"
    And "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When 1519 minutes pass
    Then the receiver has had "nothing"
    When 1 minute passes
    Then the receiver has had "End"
