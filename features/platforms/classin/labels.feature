Feature: ClassIn labels

  Background:
    Given a school with a course "Algebra"

  @classin/label/name
  Scenario: A label is made once
    Given the school has the label "Maths"
    When the label "Maths" is made
    Then the call answers 353 with the id of the first label

  @classin/label/of-course
  Scenario: A course's labels are replaced, not added to
    Given the school has the labels "Maths" and "Physics", and "Algebra" has the label "Maths"
    When "Algebra" gets the label "Physics"
    Then "Algebra" has the label "Physics" only

  @classin/label/course-limit
  Scenario: A course has ten labels at most
    When "Algebra" gets 11 labels
    Then the item answers 399
