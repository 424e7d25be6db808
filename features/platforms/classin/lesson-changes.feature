Feature: Changing lessons at ClassIn
  What of a lesson can change depends on how near it is.

  Background:
    Given the lesson "Fractions" of the course "Algebra" with the teacher "Ms Li"

  @classin/lesson/edit-window
  Scenario Outline: The nearer the lesson, the less of it changes
    Given <moment>
    When the school changes <what> of "Fractions"
    Then ClassIn answers <errno>

    Examples:
      | moment                                | what        | errno |
      | it is an hour before "Fractions"      | the name    | 1     |
      | it is 10 minutes before "Fractions"   | the name    | 350   |
      | it is 10 minutes before "Fractions"   | the seats   | 348   |
      | it is 10 minutes before "Fractions"   | the teacher | 1     |
      | "Fractions" is running                | the name    | 140   |
      | "Fractions" is running                | the teacher | 1     |
      | "Fractions" is over                   | the teacher | 385   |

  @classin/lesson/recording-window
  Scenario: A recording that comes too late leaves the rest edited
    Given it is 10 minutes before "Fractions"
    When the school gives "Fractions" another teacher and switches its recording on
    Then ClassIn answers 283
    And "Fractions" has the other teacher
    And the lesson is not recorded

  @classin/lesson/made-by-lms
  Scenario: A lesson made in the app is not for the old calls
    Given a teacher made the lesson "Decimals" of "Algebra" in the app
    When the school deletes "Decimals"
    Then ClassIn answers 466

  @classin/lesson/delete-ended
  Scenario: A lesson that is over is deleted by a call of its own
    Given "Fractions" is over
    When the school deletes "Fractions"
    Then ClassIn answers 145
    When the school deletes the ended lesson "Fractions"
    Then ClassIn answers 1
