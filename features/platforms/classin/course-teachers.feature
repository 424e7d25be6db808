Feature: ClassIn teachers of courses

  Background:
    Given a school with the teachers Turing and Hopper and a course "Algebra"

  @classin/course-teacher/replace
  Scenario: A new teacher takes over the lessons to come
    Given "Algebra" has a lesson of Turing's yesterday and one tomorrow
    When Hopper becomes the teacher of "Algebra"
    Then Turing has yesterday's lesson
    And Hopper has tomorrow's lesson
    And Turing and Hopper are on the teacher list of "Algebra"

  @classin/course-teacher/no-lesson-to-come
  Scenario: Without lessons to come there is nothing to take over
    When Hopper becomes the teacher of "Algebra"
    Then the call answers 188

  @classin/course-teacher/unfinished-lessons
  Scenario: A teacher with lessons to come stays on the list
    Given "Algebra" has a lesson of Turing's tomorrow
    When Turing is removed from the teacher list of "Algebra"
    Then the call answers 317
