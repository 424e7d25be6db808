Feature: Classes
  Which classes are synced, and with whom.

  Background:
    Given a district with the school "Harbour" and a teacher in it

  @thisisschool/class/subject
  @thisisschool/class/subjects
  @thisisschool/class/subject-match
  Scenario Outline: The subject's name
    Given a class "<class>" of the course "<course>" with its teacher
    When the district is synced
    Then the class <outcome>

    Examples:
      | class    | course     | outcome     |
      | French 7 | Languages  | is synced   |
      | 7a       | Spanish II | is synced   |
      | 7a       | Maths      | is left out |

  @thisisschool/class/teacher
  @thisisschool/class/without-teacher
  @thisisschool/enrollment/class-left-out
  Scenario: A class without a teacher
    Given a French class with students only
    When the district is synced
    Then the class and its enrolments are left out

  @thisisschool/class/teacher-school
  @thisisschool/class/teacher-outside-school
  Scenario: A teacher of another school
    Given a teacher of the school "Elm" in a French class of "Harbour"
    When the district is synced
    Then the enrolment is left out, for the teacher is not in the school of the class

  @thisisschool/class/unknown-school
  Scenario: A class of a school that is not shared
    Given a French class of a school that is not shared
    When the district is synced
    Then the class is left out

  @thisisschool/enrollment/synced
  @thisisschool/enrollment/once
  @thisisschool/enrollment/role
  @thisisschool/enrollment/user-left-out
  Scenario: Who is in a class
    Given a French class with its teacher, a student enrolled twice, and an aide enrolled as teacher
    When the district is synced
    Then the teacher and the student are in the class, once
    And the aide is not

  @thisisschool/school/shared
  @thisisschool/share/purchased
  @thisisschool/share/over-sharing
  Scenario: A school without purchased access
    Given access was purchased for "Harbour"
    And the school "Elm" is shared too
    When the district is synced
    Then there is a warning that "Elm" is shared without purchased access

  @thisisschool/change/shrink
  Scenario: A run that removes much
    Given the district was synced
    When a third of the users is withdrawn and the district is synced
    Then there is a warning of the shrink
