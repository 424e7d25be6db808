@writes @needs-clock
Feature: The queue of ClassIn's data
  A school's messages go out one after the other; the next waits until the one before it was acknowledged.
  Sources: docs.eeo.cn Error-Handling/Datasubs_errors, datasub/publicfield; what goes wrong on the way is our own.

  Background:
    Given the clock stands still
    And a receiver of ClassIn's data

  @classin/subscription/queue @classin/subscription/acknowledgement
  Scenario: What is not acknowledged is sent again every ten seconds, and the others wait behind it
    When the receiver answers "no"
    And the school makes the course "First" at ClassIn
    And the school makes the course "Second" at ClassIn
    Then the receiver has been told of the courses "First"
    And within 9 seconds the receiver has had "eeoCourseInfoChange"
    And within 1 second the receiver has had "eeoCourseInfoChange, eeoCourseInfoChange"
    When the receiver acknowledges again
    And 10 seconds pass
    Then the receiver has been told of the courses "First, First, First, Second"

  @classin/subscription/queue
  Scenario: ClassIn shows what it thinks of the answers
    When the receiver answers "no"
    And the school makes the course "First" at ClassIn
    Then the receiver has had "eeoCourseInfoChange"
    And ClassIn shows "eeoCourseInfoChange" as refused after 1 attempt, with the verdict "wrongAnswer"
    When the receiver acknowledges again
    And 10 seconds pass
    Then ClassIn shows "eeoCourseInfoChange" as accepted after 2 attempts, with the verdict "accepted"

  @classin/subscription/queue
  Scenario: Messages can come in the wrong order
    Given ClassIn sends its messages last first
    And ClassIn sends its messages thirty seconds late
    When the school makes the course "First" at ClassIn
    And the school makes the course "Second" at ClassIn
    And 30 seconds pass
    Then the receiver has been told of the courses "Second, First"

  @classin/subscription/once
  Scenario: What was acknowledged does not come again
    When the school makes the course "First" at ClassIn
    Then within 1 hour the receiver has had "eeoCourseInfoChange"

  @classin/subscription/once
  Scenario: What was acknowledged can come twice
    Given ClassIn sends its messages twice
    When the school makes the course "First" at ClassIn
    And the school makes the course "Second" at ClassIn
    Then the receiver has been told of the courses "First, First, Second, Second"

  @classin/subscription/bound
  Scenario: What comes when the queue is full is lost
    Given ClassIn has the setting subscriptionQueue = "2"
    When the receiver answers "no"
    And the school makes the course "First" at ClassIn
    And the school makes the course "Second" at ClassIn
    And the school makes the course "Third" at ClassIn
    Then the receiver has been told of the courses "First"
    When the receiver acknowledges again
    And 1 hour passes
    Then the receiver has been told of the courses "First, First, Second"

  @classin/subscription/timing
  Scenario: A message goes out at once, or late when that is to be tried
    When the school makes the course "First" at ClassIn
    Then the receiver has had "eeoCourseInfoChange"
    When ClassIn sends its messages an hour late
    And the school makes the course "Second" at ClassIn
    Then within 59 minutes the receiver has had "eeoCourseInfoChange"
    And within 1 minute the receiver has had "eeoCourseInfoChange, eeoCourseInfoChange"

  @classin/subscription/timing
  Scenario: A message can come before the call that caused it is answered
    Given ClassIn sends its messages before it answers the call
    When the school makes the course "First" at ClassIn
    Then the last message came before the answer to the call

  @classin/subscription/safe-key
  Scenario: Messages are signed with the school's secret
    When the school makes the course "First" at ClassIn
    Then the receiver has had "eeoCourseInfoChange"
    And the last message is signed by the school's secret

  @classin/subscription/safe-key
  Scenario Outline: Messages can come with a wrong signature, or without one
    Given ClassIn sends its messages <how>
    When the school makes the course "First" at ClassIn
    Then the receiver has had "eeoCourseInfoChange"
    And the last message is not signed by the school's secret

    Examples:
      | how                    |
      | with a wrong signature |
      | without a signature    |

  @classin/subscription/timestamp
  Scenario: A message is stamped when it is sent
    Given ClassIn sends its messages thirty seconds late
    When the school makes the course "First" at ClassIn
    Then within 30 seconds the receiver has had "eeoCourseInfoChange"
    And the last message is stamped 30 seconds after what it tells

  @classin/subscription/timestamp
  Scenario: A message can be stamped ten minutes after what it tells, as in the newer samples
    Given ClassIn has the setting subscriptionTimeStamp = "actionTimePlus600"
    When the school makes the course "First" at ClassIn
    Then the receiver has had "eeoCourseInfoChange"
    And the last message is stamped 600 seconds after what it tells
    And the last message is signed by the school's secret
