Feature: ClassIn students and auditors of courses

  Background:
    Given a school with a course "Algebra"

  @classin/member/first-student
  Scenario: Somebody joins the school before the course
    Given Ada has an account and is no student of the school
    When Ada is added to "Algebra" as a student
    Then the call answers 228
    And "Algebra" has no students

  @classin/course-member/exists
  Scenario: Adding somebody twice changes nothing
    Given Ada is a student of "Algebra"
    When Ada is added to "Algebra" as a student
    Then the call answers 163

  @classin/course-member/teacher-conflict
  Scenario: A teacher of the course is not its student
    Given Turing is the head teacher of "Algebra"
    When Turing is added to "Algebra" as a student
    Then the call answers 333

  @classin/course-member/limit
  Scenario: A course has twenty auditors at most
    Given "Algebra" has 20 auditors
    When another auditor is added to "Algebra"
    Then the call answers 130

  @classin/course-member/batch-levels
  Scenario: A batch does what it can
    Given Ada is a student of the school and Eve is not
    When Ada and Eve are added to "Algebra" in one call
    Then the call answers 1
    And the items answer 1 and 228
    And Ada is a student of "Algebra"

  @classin/course-member/repeated
  Scenario: A batch names everybody once
    Given Ada is a student of the school
    When Ada is added to "Algebra" twice in one call
    Then the items answer 1 and 133

  @classin/group/nicknames
  Scenario: The school's names replace nicknames in the course's group
    Given Ada, whom the school calls "Ada Lovelace", is a student of "Algebra" with the nickname "countess"
    When the nicknames of "Algebra" are set to the school's names
    Then Ada's nickname in "Algebra" is "Ada Lovelace"

  @classin/group/members
  Scenario: Groups are made of those who are in the course
    Given Ada is a student of "Algebra" and Eve is a student of the school only
    When a group of Ada, who leads it, and Eve is made in "Algebra"
    Then the call answers 898 with the id of the group plan
    And the group has Ada only
