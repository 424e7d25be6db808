@writes
Feature: Changing ClassIn lessons
  What of a lesson can change depends on how near it is.
  Sources: docs.eeo.cn appendix/rules, classroom/editCourseClass, classroom/modifyClassSeatNum, classroom/delCourseClass,
  classroom/delEndCourseClass, classroom/updateClassLockStatus, edit_history 6.0 and 3.38.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn
    And the lesson "Fractions" of the course "Algebra" by "Turing"

  @classin/lesson/edit-window @needs-clock
  Scenario Outline: Until 20 minutes before it begins, all of a lesson can change, and then less and less
    Given "Hopper" is a teacher at ClassIn
    And <moment>
    When the school changes the lesson "Fractions" to:
      | <field> | <value> |
    Then ClassIn answers <errno>

    Examples:
      | moment                                         | field         | value           | errno |
      | it is 21 minutes before the lesson "Fractions" | className     | Thirds          | 1     |
      | it is 19 minutes before the lesson "Fractions" | className     | Thirds          | 350   |
      | it is 19 minutes before the lesson "Fractions" | endTime       | {in 2 hours}    | 350   |
      | it is 19 minutes before the lesson "Fractions" | teachMode     | 2               | 350   |
      | it is 19 minutes before the lesson "Fractions" | isAutoOnstage | 1               | 350   |
      | it is 19 minutes before the lesson "Fractions" | teacherUid    | {UID of Hopper} | 1     |
      | it is 19 minutes before the lesson "Fractions" | assistantUid  | {UID of Hopper} | 1     |
      | the lesson "Fractions" is running              | className     | Thirds          | 140   |
      | the lesson "Fractions" is running              | teacherUid    | {UID of Hopper} | 1     |
      | the lesson "Fractions" is running              | assistantUid  | {UID of Hopper} | 1     |
      | the lesson "Fractions" is over                 | className     | Thirds          | 145   |
      | the lesson "Fractions" is over                 | teacherUid    | {UID of Hopper} | 385   |
      | the lesson "Fractions" is over                 | assistantUid  | {UID of Hopper} | 385   |

  @classin/lesson/edit-window @needs-clock
  Scenario Outline: Seats change until 20 minutes before the lesson begins
    Given <moment>
    When the school changes the seats of the lesson "Fractions" to:
      | seatNum | 4 |
    Then ClassIn answers <errno>

    Examples:
      | moment                                         | errno |
      | it is 21 minutes before the lesson "Fractions" | 1     |
      | it is 19 minutes before the lesson "Fractions" | 348   |
      | the lesson "Fractions" is running              | 140   |
      | the lesson "Fractions" is over                 | 145   |

  @classin/lesson/edit-window @needs-clock
  Scenario Outline: A lesson is deleted until it begins
    Given <moment>
    When the school deletes the lesson "Fractions"
    Then ClassIn answers <errno>

    Examples:
      | moment                                         | errno |
      | it is 19 minutes before the lesson "Fractions" | 1     |
      | the lesson "Fractions" is running              | 140   |
      | the lesson "Fractions" is over                 | 145   |

  @classin/lesson/edit-window @needs-clock
  Scenario Outline: A lesson's own students come and go until it is over
    Given "Ada" is a student at ClassIn
    And <moment>
    When the school adds "Ada" to the lesson "Fractions"
    Then ClassIn answers <errno>

    Examples:
      | moment                            | errno |
      | the lesson "Fractions" is running | 1     |
      | the lesson "Fractions" is over    | 145   |

  @classin/lesson/edit-window-other @needs-clock
  Scenario Outline: The introduction and the live page's switches change until the lesson begins
    Given <moment>
    When the school changes the lesson "Fractions" to:
      | <field> | <value> |
    Then ClassIn answers <errno>

    Examples:
      | moment                                         | field               | value       | errno |
      | it is 19 minutes before the lesson "Fractions" | classIntroduce      | All of them | 1     |
      | the lesson "Fractions" is running              | classIntroduce      | All of them | 140   |
      | the lesson "Fractions" is running              | watchByLogin        | 1           | 140   |
      | the lesson "Fractions" is running              | allowUnloggedChat   | 1           | 140   |
      | the lesson "Fractions" is running              | omoStationBroadcast | 0           | 140   |
      | the lesson "Fractions" is over                 | classIntroduce      | All of them | 145   |

  @classin/lesson/times
  Scenario Outline: A changed lesson keeps to the times that lessons may have
    When the school changes the lesson "Fractions" to:
      | beginTime | <begin> |
      | endTime   | <end>   |
    Then ClassIn answers <errno>

    Examples:
      | begin           | end             | errno |
      | {in 2 hours}    | {in 3 hours}    | 1     |
      | {in 30 seconds} | {in 1 hour}     | 120   |
      | {in 2 hours}    | {in 1 hour}     | 119   |
      | {in 1 hour}     | {in 70 minutes} | 165   |

  @classin/lesson/seats @needs-clock
  Scenario: Seats change within the contract
    When the school changes the seats of the lesson "Fractions" to:
      | seatNum | 13 |
    Then ClassIn answers error 259
    When the school changes the seats of the lesson "Fractions" to:
      | seatNum | 1 |
      | isHd    | 1 |
    Then ClassIn answers 1
    And the lesson "Fractions" has:
      | seatNum | 1 |
      | isHd    | 1 |

  @classin/lesson/teacher-joins-list @needs-clock
  Scenario: A new teacher and new co-teachers join the course's list, and the former ones stay on it
    Given "Hopper" is a teacher at ClassIn
    And "Lovelace" is a teacher at ClassIn
    When the school changes the lesson "Fractions" to:
      | teacherUid   | {UID of Hopper}   |
      | assistantUid | {UID of Lovelace} |
    Then ClassIn answers 1
    And in the course "Algebra" at ClassIn the teachers are "Hopper, Lovelace, Turing"

  @classin/member/one-role
  Scenario: A co-teacher becomes the teacher only when leaving the co-teachers
    Given "Hopper" is a teacher at ClassIn
    And the school changes the lesson "Fractions" to:
      | assistantUid | {UID of Hopper} |
    When the school changes the lesson "Fractions" to:
      | teacherUid | {UID of Hopper} |
    Then ClassIn answers 328
    When the school changes the lesson "Fractions" to:
      | teacherUid   | {UID of Hopper} |
      | assistantUid |                 |
    Then ClassIn answers 1

  @classin/lesson/of-course
  Scenario: A lesson is one of the course that is named with it
    Given the course "Geometry" at ClassIn
    And the lesson "Circles" of the course "Geometry" by "Turing"
    When the school deletes the lesson "Circles" of the course "Algebra"
    Then ClassIn answers error 142
    When the school deletes the lesson "4711" of the course "Algebra"
    Then ClassIn answers error 143

  @classin/lesson/deleted
  Scenario: Nothing is done with a deleted lesson
    Given the school deletes the lesson "Fractions"
    When the school changes the lesson "Fractions" to:
      | className | Thirds |
    Then ClassIn answers error 212
    When the school deletes the lesson "Fractions"
    Then ClassIn answers error 212

  @classin/course/type @needs-clock
  Scenario: Double-teacher lessons are not for these calls
    Given the double-teacher lesson "Decimals" of the course "Algebra"
    When the school changes the lesson "Decimals" to:
      | className | Tenths |
    Then ClassIn answers error 369

  @classin/lesson/made-by-lms @needs-clock
  Scenario: A lesson made in the app is not for the old calls
    Given the lesson "Decimals" of the course "Algebra" was made in the app
    And "Ada" is a student at ClassIn
    And the school at ClassIn has the label "Maths"
    When the school changes the lesson "Decimals" to:
      | className | Tenths |
    Then ClassIn answers error 466
    When the school deletes the lesson "Decimals"
    Then ClassIn answers error 466
    When the school changes the seats of the lesson "Decimals" to:
      | seatNum | 4 |
    Then ClassIn answers error 466
    When the school adds "Ada" to the lesson "Decimals"
    Then ClassIn answers error 466
    When the lesson "Decimals" gets the labels "Maths"
    Then ClassIn's items answer "466"

  @classin/lesson/delete-ended @needs-clock
  Scenario: A lesson that is over is deleted by a call of its own
    Given the lesson "Fractions" is running
    When the school deletes the ended lesson "Fractions"
    Then ClassIn answers error 140
    Given the lesson "Fractions" is over
    When the school deletes the ended lesson "Fractions"
    Then ClassIn answers 1
    And the lesson "Fractions" has:
      | deleted | true |

  @classin/lesson/delete-ended @needs-clock
  Scenario Outline: A lesson that has not begun is not deleted as an ended one
    Given ClassIn has the setting delEndNotStartedErrno = "<errno>"
    When the school deletes the ended lesson "Fractions"
    Then ClassIn answers error <errno>
    And the lesson "Fractions" has:
      | deleted | false |

    Examples:
      | errno |
      | 104   |
      | 140   |
      | 100   |

  @classin/lesson/lock @needs-clock
  Scenario: A lesson is locked and unlocked once it is over
    When the school locks the lesson "Fractions"
    Then ClassIn answers error 391
    Given the lesson "Fractions" is running
    When the school locks the lesson "Fractions"
    Then ClassIn answers error 391
    Given the lesson "Fractions" is over
    When the school locks the lesson "Fractions"
    Then ClassIn answers 1
    And the lesson "Fractions" has:
      | locked | true |
    When the school unlocks the lesson "Fractions"
    Then ClassIn answers 1
    And the lesson "Fractions" has:
      | locked | false |

  @classin/lesson/of-school @needs-clock
  Scenario: A lesson that is named without its course is the school's own, and was not deleted
    Given the neighbouring school at ClassIn has the lesson "Roots"
    And the school deletes the lesson "Fractions"
    When the school locks the lesson "Roots"
    Then ClassIn answers error 233
    When the school locks the lesson "Fractions"
    Then ClassIn answers error 233
    When the school deletes all videos of the lesson "Fractions"
    Then ClassIn answers error 233
    When the school locks the lesson "4711"
    Then ClassIn answers error 233
