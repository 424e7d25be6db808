@writes
Feature: Classrooms of ClassIn's second API
  A classroom is an activity that is a lesson: seats, times and teachers as ClassIn's newer API has them.
  Sources: docs.eeo.cn LMS/createClassroom, LMS/updateClassroom, edit_history 3.38.

  Background:
    Given "Turing" is a teacher at ClassIn
    And the course "Algebra" at ClassIn

  @classin/classroom/published
  Scenario: What the second API made the first cannot delete
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "delCourseClass" at ClassIn with:
      | courseId | {course Algebra}   |
      | classId  | {lesson Fractions} |
    Then ClassIn answers error 466

  @classin/classroom/start
  Scenario: A classroom begins within two years
    When the school makes the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn with:
      | startTime | {in 732 days} |
      | endTime   | {in 733 days} |
    Then ClassIn answers error 268
    When the school makes the classroom "Decimals" of the course "Algebra" by "Turing" at ClassIn with:
      | startTime | {in 728 days} |
      | endTime   | {in 729 days} |
    Then ClassIn answers 1

  @classin/classroom/rate @needs-clock
  Scenario: So many classrooms are made within a minute, and no more
    Given the clock stands still
    And ClassIn has the setting classroomsPerMinute = "1"
    And the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school makes the classroom "Decimals" of the course "Algebra" by "Turing" at ClassIn
    Then ClassIn answers error 101003001
    When 1 minute passes
    And the school makes the classroom "Decimals" of the course "Algebra" by "Turing" at ClassIn
    Then ClassIn answers 1

  @classin/classroom/only
  Scenario: What is no classroom is not changed like one
    Given the unit "One" of the course "Algebra" at ClassIn
    And the homework "Essay" of the course "Algebra" by "Turing" at ClassIn, in the unit "One"
    When the school calls "lms/activity/updateClass" of ClassIn's version 2 with:
      | courseId   | {course Algebra} |
      | activityId | {activity Essay} |
      | name       | Essays           |
    Then ClassIn answers error 143

  @classin/classroom/seats
  Scenario: Too many seats are cut to what the school has
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/updateClass" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
      | seatNum    | 40                   |
    Then ClassIn answers 1

  @classin/classroom/seats @needs-clock
  Scenario: The teacher's seat is one of them
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn with:
      | seatNum | 5 |
    Then the lesson "Fractions" has:
      | seatNum | 4 |

  @classin/classroom/dual-camera
  Scenario: Two cameras need one student on stage
    Given the classroom "Fractions" of the course "Algebra" by "Turing" at ClassIn
    When the school calls "lms/activity/updateClass" of ClassIn's version 2 with:
      | courseId   | {course Algebra}     |
      | activityId | {activity Fractions} |
      | seatNum    | 4                    |
      | isDc       | 3                    |
    Then ClassIn answers error 110100066
